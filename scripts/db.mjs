import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { withDatabase } from './lib/database.mjs';
import { dropEverything, isEmpty, readSize, refuseReset, seed } from './lib/demonstration.mjs';
import { generate } from './lib/generate.mjs';
import { say, step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { refuseSecondStart, takeStartLock } from './lib/start-lock.mjs';

/**
 * @typedef {import('./lib/database.mjs').Database} Database
 * @typedef {import('./lib/demonstration.mjs').Size} Size
 */

/**
 * `npm run db:migrate`, `db:seed` and `db:reset`, on the embedded database or on the one of DATABASE_URL.
 * With `-- --small` the last two load a demonstration of a few people in seconds.
 */
/** @type {Record<string, (database: Database, size: Size) => Promise<void>>} */
const commands = { migrate: migrateOnly, seed: seedEmpty, reset };

await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Refusal(`Say which: ${Object.keys(commands).join(', ')}.`);
  const size = readSize(args);
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url));
  if (elsewhere !== undefined) return elsewhere;
  const work = (/** @type {Database} */ database) => command(database, size);
  return process.env.DATABASE_URL ? withDatabase(process.env, work) : alone(work);
});

/**
 * On the embedded database nothing else may be at work: a start would load what a reset drops.
 * @param {(database: Database) => Promise<void>} work
 */
async function alone(work) {
  refuseSecondStart();
  const lock = takeStartLock();
  try {
    return await withDatabase(process.env, work);
  } finally {
    lock.release();
  }
}

/** @param {Database} database */
async function migrateOnly(database) {
  const applied = await bringUpToDate(database);
  if (!applied.length) say('Nothing to apply.');
}

/**
 * @param {Database} database
 * @param {Size} size
 */
async function seedEmpty(database, size) {
  refuseUnaskedDemonstration(database);
  await bringUpToDate(database);
  if (!(await isEmpty(database.ownerUrl)))
    throw new Refusal(
      'This database is not empty: demonstration data go into an empty one only (db:reset empties it).',
    );
  await load(database, size);
}

/**
 * A wrong command must not put invented people on a real server.
 * @param {Database} database
 */
function refuseUnaskedDemonstration({ embedded }) {
  if (embedded || process.env.PHB_DEMONSTRATION === '1') return;
  throw new Refusal(
    'To load invented people into the database of DATABASE_URL, set PHB_DEMONSTRATION=1 as well.',
  );
}

/**
 * @param {Database} database
 * @param {Size} size
 */
async function reset(database, size) {
  await refuseReset(database.ownerUrl);
  await step('Dropping the demonstration', () => dropEverything(database.ownerUrl));
  await bringUpToDate(database);
  await load(database, size);
}

/** @param {Database} database */
async function bringUpToDate({ ownerUrl, applicationRole }) {
  const { migrate } = await import('../prisma/migrate.mjs');
  return migrate({ connectionString: ownerUrl, applicationRole, log: say });
}

/**
 * @param {Database} database
 * @param {Size} size
 */
async function load(database, size) {
  await generate();
  await step('Loading the demonstration data', () => seed(database, size));
}
