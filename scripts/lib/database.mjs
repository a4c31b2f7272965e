import { anchorSettings } from './anchor-key.mjs';
import { openEmbedded } from './embedded.mjs';
import { applicationRole } from './roles.mjs';
import { checkServedDatabase, checkServer } from './server-check.mjs';
import { readServedDatabase, readServer } from './settings.mjs';
import { runningStart } from './start-lock.mjs';

/** Where a database is. @typedef {{ embedded: boolean, appUrl: string, ownerUrl: string }} Addresses */

/**
 * @typedef {object} Opened
 * @property {string} applicationRole
 * @property {() => Promise<void>} stop stops an embedded server; nothing for one that was given
 * @property {() => Promise<boolean>} [revive] starts an embedded server that died; true when it had
 */

/** The database a command works on. @typedef {Addresses & Opened} Database */

/** One to serve from, without its owner. @typedef {Omit<Database, 'ownerUrl'>} ServedDatabase */

/**
 * The server of `DATABASE_URL` and `DATABASE_OWNER_URL`, else the embedded one, started if it is not running.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Database>}
 */
export async function openDatabase(env) {
  const server = readServer(env);
  if (server)
    return { embedded: false, ...server, ...(await checkServer(server)), stop: async () => undefined };
  const { appUrl, ownerUrl, stop, revive } = await openEmbedded();
  return { embedded: true, appUrl, ownerUrl, applicationRole, stop, revive };
}

/**
 * The database of a server in production: the one given, without its owner, else the embedded one.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Database | ServedDatabase>}
 */
export async function openForServing(env) {
  const server = readServedDatabase(env);
  if (!server) return openDatabase(env);
  return { embedded: false, ...server, ...(await checkServedDatabase(server)), stop: async () => undefined };
}

/**
 * Does a developer's command on the database and leaves an embedded server as it was found: running for a
 * start that uses it, stopped otherwise.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(database: Database) => Promise<T>} work
 */
export async function withDatabase(env, work) {
  const database = await openDatabase(env);
  try {
    return await work(database);
  } finally {
    if (!runningStart()) await database.stop();
  }
}

/**
 * The environment of a child that may change the schema or fill the database.
 * @param {NodeJS.ProcessEnv} env
 * @param {Addresses} database
 * @returns {NodeJS.ProcessEnv}
 */
export function ownerEnvironment(env, { embedded, appUrl, ownerUrl }) {
  const demonstration = embedded ? { PHB_DEMONSTRATION: '1' } : {};
  const anchors = anchorSettings(env, { embedded });
  return { ...env, ...anchors, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, ...demonstration };
}
