import { mkdirSync } from 'node:fs';
import { anchorSettings } from './anchor-key.mjs';
import { began, bootstrap } from './bootstrap.mjs';
import { withClient } from './connect.mjs';
import { openDatabase, openForServing } from './database.mjs';
import { demonstrationAccounts, dropEverything, isEmpty, isHalfSeeded, seed } from './demonstration.mjs';
import { refuseUnusableFolders } from './disk.mjs';
import { dataFolder } from './folders.mjs';
import { refuseTakenPort } from './free-port.mjs';
import { generate } from './generate.mjs';
import { keepDatabase, keepServing } from './keep-serving.mjs';
import { say, step } from './progress.mjs';
import { endPrograms } from './run.mjs';
import { sealingSettings } from './sealing-keys.mjs';
import { serve } from './serve.mjs';
import { giveAll, serverUser } from './server-user.mjs';
import { readSettings } from './settings.mjs';
import { refuseSecondStart, takeStartLock } from './start-lock.mjs';
import { stopSignal } from './stop-signal.mjs';

/**
 * How the portal is brought up.
 * @typedef {object} Way
 * @property {string} script the file that was started
 * @property {'production' | 'development'} mode
 * @property {() => import('./demonstration.mjs').Size} [readSize] of a demonstration that is still to be
 * loaded
 * @property {() => Promise<unknown>} [build] makes what is served
 *
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('./database.mjs').Database} Database
 * @typedef {import('./database.mjs').ServedDatabase} ServedDatabase
 * @typedef {Settings & Way & { size: import('./demonstration.mjs').Size }} Plan
 */

/**
 * From a bare checkout to a served page: packages, database, migrations, demonstration, server. Ends when it
 * is signalled to stop.
 * @param {Way} way
 * @returns {Promise<number | undefined>} the exit code
 */
export async function runPortal(way) {
  const { script, mode } = way;
  const isDevelopment = mode === 'development';
  const read = () => ({
    ...way,
    ...readSettings(process.env, { isDevelopment }),
    size: way.readSize?.() ?? 'full',
  });
  const elsewhere = await bootstrap(script, {
    dev: isDevelopment,
    before: () => refuseWhatCannotWork(read()),
  });
  if (elsewhere !== undefined) return elsewhere;
  const plan = read();
  const lock = takeStartLock(plan.publicUrl);
  const stopped = stopSignal();
  try {
    await run(plan, stopped);
  } finally {
    lock.release();
  }
  return undefined;
}

/**
 * What can be known to fail is said before the first minute is spent.
 * @param {Settings} settings
 */
async function refuseWhatCannotWork({ port }) {
  refuseUnusableFolders();
  refuseSecondStart();
  await refuseTakenPort(port);
}

/**
 * @param {Plan} plan
 * @param {Promise<void>} stopped
 */
async function run(plan, stopped) {
  const database = await step('Opening the database', () =>
    plan.mode === 'development' ? openDatabase(process.env) : openForServing(process.env),
  );
  try {
    if (!(await prepared(plan, database, stopped))) return;
    await Promise.race([serveUntilStopped(plan, database, stopped), watch(database, stopped)]);
  } finally {
    await database.stop();
  }
}

/**
 * False when a stop signal came before everything was ready.
 * @param {Plan} plan
 * @param {Database | ServedDatabase} database
 * @param {Promise<void>} stopped
 */
async function prepared(plan, database, stopped) {
  const work = prepare(plan, database);
  const ready = await Promise.race([work.then(() => true), stopped.then(() => false)]);
  if (ready) return true;
  say('Stopping before it was ready');
  endPrograms();
  await work.catch(() => undefined);
  return false;
}

/**
 * Filling the database and building do not wait for each other.
 * @param {Plan} plan
 * @param {Database | ServedDatabase} database
 */
async function prepare(plan, database) {
  if ('ownerUrl' in database) await step('Bringing the database up to date', () => bringUpToDate(database));
  else await step('Checking the database', () => checkHistory(database));
  await step('Making generated files', generate);
  const results = await Promise.allSettled([fill(plan, database), plan.build?.()]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** @param {Database} database */
async function bringUpToDate({ embedded, ownerUrl, applicationRole }) {
  const { migrate } = await import('../../prisma/migrate.mjs');
  if (embedded && isHalfSeeded()) await dropEverything(ownerUrl);
  await migrate({ connectionString: ownerUrl, applicationRole, log: say });
}

/** @param {ServedDatabase} database */
async function checkHistory({ appUrl }) {
  const { refuseOldHistory } = await import('../../prisma/check-history.mjs');
  await withClient('DATABASE_URL', appUrl, refuseOldHistory);
}

/**
 * @param {Plan} plan
 * @param {Database | ServedDatabase} database
 */
async function fill({ size }, database) {
  if (!database.embedded || !('ownerUrl' in database) || !(await isEmpty(database.ownerUrl))) return;
  await step('Loading the demonstration data', () => seed(database, size));
}

/**
 * The server never learns how to sign in as the owner.
 * @param {Plan} plan
 * @param {Database | ServedDatabase} database
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment({ port, publicUrl, filesFolder, mode }, { embedded, appUrl }) {
  const { DATABASE_OWNER_URL: _owner, PHB_DEMONSTRATION: asked, PHB_BEGAN: _began, ...env } = process.env;
  mkdirSync(filesFolder, { recursive: true });
  const isDemonstration = embedded || (mode === 'development' && asked === '1');
  // The demonstration's passwords are public: it answers this machine alone by default.
  const HOST = env.HOST || (embedded ? 'localhost' : '');
  return {
    ...env,
    HOST,
    NODE_ENV: mode,
    PORT: String(port),
    DATABASE_URL: appUrl,
    PUBLIC_URL: publicUrl,
    PHB_FILES_DIR: filesFolder,
    PHB_DATA_DIR: dataFolder,
    ...anchorSettings(env, { embedded }),
    ...sealingSettings(env, { makesOwn: embedded || mode === 'development' }),
    ...(isDemonstration && { PHB_DEMONSTRATION: '1' }),
  };
}

/**
 * @param {Plan} plan
 * @param {Database | ServedDatabase} database
 */
function announce({ publicUrl }, { embedded }) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`\n  Ready after ${seconds} s: ${publicUrl}\n`);
  const accounts = embedded ? demonstrationAccounts() : '';
  if (accounts) process.stdout.write(`\n${accounts}\n`);
  process.stdout.write('\n  Ctrl-C stops it.\n\n');
}

/**
 * @param {Plan} plan
 * @param {Database | ServedDatabase} database
 * @param {Promise<void>} stopped
 */
function serveUntilStopped(plan, database, stopped) {
  const { port, mode } = plan;
  const env = serverEnvironment(plan, database);
  // The sources are compiled as they are saved, into the developer's own folder.
  const user = mode === 'development' ? {} : serverUser(process.env, database);
  giveAll(plan.filesFolder, user);
  return keepServing({
    start: (restarts) =>
      step('Starting the server', () =>
        serve({ port, mode, user, env: { ...env, PHB_RESTARTS: String(restarts) } }),
      ),
    stopped,
    onStart: () => announce(plan, database),
  });
}

/**
 * Ends only by a fault, or long after the server. The owner of a database that was given keeps it running.
 * @param {Database | ServedDatabase} database
 * @param {Promise<void>} stopped
 */
async function watch({ revive }, stopped) {
  if (revive) await keepDatabase(revive, stopped);
  await new Promise(() => undefined);
}
