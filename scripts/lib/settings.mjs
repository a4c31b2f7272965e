import path from 'node:path';
import { dataFolder } from './folders.mjs';
import { Refusal } from './refusal.mjs';
import { sealingChecks } from './sealing-keys.mjs';

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
 * @throws {Refusal} naming every setting that is missing or wrong, one a line
 */
export function readSettings(env, { isDevelopment = false } = {}) {
  const isGiven = Boolean(env.DATABASE_URL);
  const isProduction = !isDevelopment && (isGiven || env.NODE_ENV === 'production');
  const all = gather();
  const port = all.read(() => readPort(env.PORT || '3000')) ?? 0;
  const server = all.read(() => (isDevelopment ? readServer(env) : readServedDatabase(env)));
  const publicUrl = all.read(() => readPublicUrl(env.PUBLIC_URL, { port, isRequired: isProduction })) ?? '';
  const others = [
    ...sealingChecks(env, { isRequired: !isDevelopment && isGiven }),
    ...serverSettings.map((setting) => () => refuseWrong(setting, env[setting.name])),
  ];
  for (const check of others) all.read(check);
  all.refuse();
  return { port, publicUrl, filesFolder: readFilesFolder(env), ...(server && { server }) };
}

/** Runs readers one after the other and keeps what they refuse, so that all of it is named at once. */
function gather() {
  /** @type {string[]} */
  const refused = [];
  return {
    /**
     * @template T
     * @param {() => T} reader
     * @returns {T | undefined} nothing where it refuses
     */
    read(reader) {
      try {
        return reader();
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        refused.push(fault.message);
        return undefined;
      }
    },
    /** @throws {Refusal} when a reader refused */
    refuse() {
      if (refused.length > 0) throw new Refusal(refused.join('\n'));
    },
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
  const all = gather();
  all.read(() => parseDatabaseUrl('DATABASE_URL', appUrl));
  all.read(() => refuseOwnerUrl(ownerUrl));
  all.refuse();
  return { appUrl };
}

/** @param {string | undefined} text */
function refuseOwnerUrl(text) {
  if (!text) return;
  throw new Refusal(
    'DATABASE_OWNER_URL is set, where the server could read it: run "npm run db:migrate" with it, and "npm start" without it, also in .env.',
  );
}

/**
 * The PostgreSQL that a command works on which may change the schema.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ appUrl: string, ownerUrl: string } | undefined}
 * @throws {Refusal} naming both addresses where both are wrong
 */
export function readServer(env) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env;
  if (!appUrl) return undefined;
  const all = gather();
  const app = all.read(() => parseDatabaseUrl('DATABASE_URL', appUrl));
  const owner = all.read(() => parseOwnerUrl(ownerUrl));
  all.refuse();
  if (!app || !owner || !ownerUrl) return undefined;
  if (app.username === owner.username)
    throw new Refusal(
      `DATABASE_URL and DATABASE_OWNER_URL both sign in as "${decodeURIComponent(app.username)}": the application needs a role of its own that owns nothing.`,
    );
  return { appUrl, ownerUrl };
}

/** @param {string | undefined} text */
function parseOwnerUrl(text) {
  if (text) return parseDatabaseUrl('DATABASE_OWNER_URL', text);
  throw new Refusal(
    'DATABASE_OWNER_URL is missing: with DATABASE_URL set, give the address of the same database as its owner, for migrations.',
  );
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
 * The settings that only the server uses. It reads them by the same rules (`lib/platform/env.ts`), but after
 * the packages, the database and the build.
 */
const serverSettings = [
  {
    name: 'SECURITY_CONTACT',
    pattern: /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)?$/,
    give: 'an address that begins with mailto: or https://',
  },
  { name: 'DATABASE_POOL', pattern: /^([1-9]\d?|100)$/, give: 'a whole number from 1 to 100' },
  {
    name: 'DATABASE_SECONDS',
    pattern: /^([1-9]\d{0,2}|[12]\d{3}|3[0-5]\d{2}|3600)$/,
    give: 'a whole number from 1 to 3600',
  },
  {
    name: 'LOG_LEVEL',
    pattern: /^(fatal|error|warn|info|debug|trace|silent)$/,
    give: 'fatal, error, warn, info, debug, trace or silent',
  },
  { name: 'PHB_DEMONSTRATION', pattern: /^[01]$/, give: '0 or 1' },
  { name: 'PHB_JOBS', pattern: /^(web|alone)$/, give: 'web or alone' },
  {
    name: 'PHB_MESSAGES',
    pattern: /^(none|page|smtp|notify)$/,
    give: 'smtp, notify, none, or on the demonstration page',
  },
  { name: 'TRUSTED_PROXIES', pattern: /^\d?$/, give: 'a whole number from 0 to 9' },
];

/**
 * @param {{ name: string, pattern: RegExp, give: string }} setting
 * @param {string | undefined} text
 */
function refuseWrong({ name, pattern, give }, text) {
  if (text === undefined || pattern.test(text)) return;
  throw new Refusal(`${name} is "${text}": give ${give}.`);
}
