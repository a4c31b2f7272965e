import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { withDatabase } from './lib/database.mjs';
import { dropEverything, isEmpty, refuseReset, seed } from './lib/demonstration.mjs';
import { generate } from './lib/generate.mjs';
import { say, step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { refuseSecondStart, takeStartLock } from './lib/start-lock.mjs';

/** `npm run db:migrate`, `db:seed` and `db:reset`, on the embedded database or on the one of DATABASE_URL. */
const commands = { migrate: migrateOnly, seed: seedEmpty, reset };

await runCommand(async () => {
  const command = commands[process.argv[2]];
  if (!command) throw new Refusal(`Say which: ${Object.keys(commands).join(', ')}.`);
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url));
  if (elsewhere !== undefined) return elsewhere;
  return process.env.DATABASE_URL ? withDatabase(process.env, command) : alone(command);
});

/** On the embedded database nothing else may be at work: a start would load what a reset drops. */
async function alone(command) {
  refuseSecondStart();
  const lock = takeStartLock();
  try {
    return await withDatabase(process.env, command);
  } finally {
    lock.release();
  }
}

async function migrateOnly(database) {
  const applied = await bringUpToDate(database);
  if (!applied.length) say('Nothing to apply.');
}

async function seedEmpty(database) {
  refuseUnaskedDemonstration(database);
  await bringUpToDate(database);
  if (!(await isEmpty(database.ownerUrl)))
    throw new Refusal(
      'This database is not empty: demonstration data go into an empty one only (db:reset empties it).',
    );
  await load(database);
}

/** Nobody is to find invented people on a real server by having run the wrong command. */
function refuseUnaskedDemonstration({ embedded }) {
  if (embedded || process.env.PHB_DEMONSTRATION === '1') return;
  throw new Refusal(
    'To load invented people into the database of DATABASE_URL, set PHB_DEMONSTRATION=1 as well.',
  );
}

async function reset(database) {
  await refuseReset(database.ownerUrl);
  await step('Dropping the demonstration', () => dropEverything(database.ownerUrl));
  await bringUpToDate(database);
  await load(database);
}

async function bringUpToDate({ ownerUrl, applicationRole }) {
  const { migrate } = await import('../prisma/migrate.mjs');
  return migrate({ connectionString: ownerUrl, applicationRole, log: say });
}

async function load(database) {
  await generate();
  await step('Loading the demonstration data', () => seed(database));
}
