import path from 'node:path';
import { dataFolder } from './folders.mjs';
import { Refusal } from './refusal.mjs';

/**
 * What a start needs to know, read from the environment once.
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} publicUrl address that browsers use, without a slash at its end
 * @property {string} filesFolder
 * @property {{ appUrl: string }} [server] the PostgreSQL given; absent for the embedded one
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {{ isDevelopment?: boolean }} [way] in development the address is this machine's unless one is given
 * @returns {Settings}
 * @throws {Refusal} naming the first setting that is missing or wrong
 */
export function readSettings(env, { isDevelopment = false } = {}) {
  const port = readPort(env.PORT || '3000');
  const server = isDevelopment ? readServer(env) : readServedDatabase(env);
  refuseSecurityContact(env);
  const isProduction = !isDevelopment && (server !== undefined || env.NODE_ENV === 'production');
  return {
    port,
    publicUrl: readPublicUrl(env.PUBLIC_URL, { port, isRequired: isProduction }),
    filesFolder: readFilesFolder(env),
    ...(server && { server }),
  };
}

/**
 * The folder of kept files.
 * @param {NodeJS.ProcessEnv} env
 */
export const readFilesFolder = (env) => path.resolve(env.PHB_FILES_DIR || path.join(dataFolder, 'files'));

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`PORT is "${text}": give a whole number from 1 to 65535.`);
}

/**
 * The PostgreSQL that a server in production uses. The owner's address must not be within its reach: every
 * process of a user may read the environment of the others.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ appUrl: string } | undefined}
 */
export function readServedDatabase({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }) {
  if (!appUrl) return undefined;
  parseDatabaseUrl('DATABASE_URL', appUrl);
  if (ownerUrl)
    throw new Refusal(
      'DATABASE_OWNER_URL is set, where the server could read it: run "npm run db:migrate" with it, and "npm start" without it, also in .env.',
    );
  return { appUrl };
}

/**
 * The PostgreSQL that a command works on which may change the schema.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ appUrl: string, ownerUrl: string } | undefined}
 */
export function readServer(env) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env;
  if (!appUrl) return undefined;
  const app = parseDatabaseUrl('DATABASE_URL', appUrl);
  if (!ownerUrl)
    throw new Refusal(
      'DATABASE_OWNER_URL is missing: with DATABASE_URL set, give the address of the same database as its owner, for migrations.',
    );
  const owner = parseDatabaseUrl('DATABASE_OWNER_URL', ownerUrl);
  if (app.username === owner.username)
    throw new Refusal(
      `DATABASE_URL and DATABASE_OWNER_URL both sign in as "${decodeURIComponent(app.username)}": the application needs a role of its own that owns nothing.`,
    );
  return { appUrl, ownerUrl };
}

/**
 * @param {string} name
 * @param {string} text
 */
function parseDatabaseUrl(name, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.username && url.pathname.length > 1)
    return url;
  throw new Refusal(`${name} is not an address of the form postgresql://role:password@host:5432/database.`);
}

/**
 * @param {string | undefined} text
 * @param {{ port: number, isRequired: boolean }} otherwise
 */
function readPublicUrl(text, { port, isRequired }) {
  if (!text && isRequired)
    throw new Refusal(
      'PUBLIC_URL is missing: in production give the address that browsers use, such as https://budgets.example.nhs.uk.',
    );
  const url = text || `http://localhost:${port}`;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url.replace(/\/+$/, '');
  throw new Refusal(`PUBLIC_URL is "${url}": give a whole address that begins with https:// or http://.`);
}

/**
 * The server reads it by the same pattern (`lib/platform/env.ts`): a wrong one would fail every request.
 * @param {NodeJS.ProcessEnv} env
 */
function refuseSecurityContact({ SECURITY_CONTACT: text = '' }) {
  if (/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)?$/.test(text)) return;
  throw new Refusal(`SECURITY_CONTACT is "${text}": give an address that begins with mailto: or https://.`);
}
