import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { began, bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { openDatabase } from './lib/database.mjs';
import { demonstrationAccounts, dropEverything, isEmpty, isHalfSeeded, seed } from './lib/demonstration.mjs';
import { refuseUnusableFolders } from './lib/disk.mjs';
import { dataFolder } from './lib/folders.mjs';
import { generate } from './lib/generate.mjs';
import { refuseTakenPort } from './lib/port-holder.mjs';
import { say, step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { endPrograms } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';
import { readSettings } from './lib/settings.mjs';
import { refuseSecondStart, takeStartLock } from './lib/start-lock.mjs';
import { stopSignal } from './lib/stop-signal.mjs';

/** `npm start`: from a bare checkout to a served page, and in seconds when there is nothing new. */
await runCommand(async () => {
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url), { before: refuseWhatCannotWork });
  if (elsewhere !== undefined) return elsewhere;
  const settings = readSettings(process.env);
  const lock = takeStartLock(settings.publicUrl);
  const stopped = stopSignal();
  try {
    return await run(settings, stopped);
  } finally {
    lock.release();
  }
});

/** What can be known to fail is said before the first minute is spent. */
async function refuseWhatCannotWork() {
  const { port } = readSettings(process.env);
  refuseUnusableFolders();
  refuseSecondStart();
  await refuseTakenPort(port);
}

async function run(settings, stopped) {
  const database = await step('Opening the database', () => openDatabase(process.env));
  try {
    if (!(await prepared(database, stopped))) return;
    const server = await step('Starting the server', () =>
      serve({ port: settings.port, env: serverEnvironment(settings, database) }),
    );
    announce(settings, database);
    return await untilStopped(server, stopped);
  } finally {
    await database.stop();
  }
}

/** False when it was told to stop before everything was ready. */
async function prepared(database, stopped) {
  const work = prepare(database);
  const ready = await Promise.race([work.then(() => true), stopped.then(() => false)]);
  if (ready) return true;
  say('Stopping before it was ready');
  endPrograms();
  await work.catch(() => undefined);
  return false;
}

/** Filling the database and building do not wait for each other. */
async function prepare(database) {
  await step('Bringing the database up to date', () => bringUpToDate(database));
  await step('Making generated files', generate);
  const results = await Promise.allSettled([fill(database), build()]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function bringUpToDate({ embedded, ownerUrl, applicationRole }) {
  const { migrate } = await import('../prisma/migrate.mjs');
  if (embedded && isHalfSeeded()) await dropEverything(ownerUrl);
  await migrate({ connectionString: ownerUrl, applicationRole, log: say });
}

async function fill(database) {
  if (!database.embedded || !(await isEmpty(database.ownerUrl))) return;
  await step('Loading the demonstration data', () => seed(database));
}

/** The server never learns how to sign in as the owner. */
function serverEnvironment({ port, publicUrl, filesFolder }, { embedded, appUrl }) {
  const { DATABASE_OWNER_URL: _owner, PHB_DEMONSTRATION: _asked, PHB_BEGAN: _began, ...env } = process.env;
  mkdirSync(filesFolder, { recursive: true });
  // Everybody knows the demonstration's passwords: it answers this machine alone, unless told otherwise.
  const HOST = env.HOST || (embedded ? 'localhost' : '');
  return {
    ...env,
    HOST,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: appUrl,
    PUBLIC_URL: publicUrl,
    PHB_FILES_DIR: filesFolder,
    PHB_DATA_DIR: dataFolder,
    ...(embedded && { PHB_DEMONSTRATION: '1' }),
  };
}

function announce({ publicUrl }, { embedded }) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`\n  Ready after ${seconds} s: ${publicUrl}\n`);
  const accounts = embedded ? demonstrationAccounts() : '';
  if (accounts) process.stdout.write(`\n${accounts}\n`);
  process.stdout.write('\n  Ctrl-C stops it.\n\n');
}

async function untilStopped(server, stopped) {
  const code = await Promise.race([server.ended, stopped]);
  if (code !== undefined) throw new Refusal(`The server ended by itself with code ${code}; see above.`);
  say('Stopping');
  await server.stop();
}
