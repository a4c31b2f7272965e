import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { putAnchorsAside } from './anchor-key.mjs';
import { withClient } from './connect.mjs';
import { ownerEnvironment } from './database.mjs';
import { loadState, saveState } from './embedded-state.mjs';
import { dataFolder } from './folders.mjs';
import { say } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { must } from './run.mjs';
import { sealingSettings } from './sealing-keys.mjs';

/**
 * Whether a database may be dropped: only one with an `installation` row that says it is a demonstration.
 * @param {string} ownerUrl
 */
export function isDemonstration(ownerUrl) {
  return withClient('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    if (!(await hasTable(client, 'installation'))) return false;
    const { rows } = await client.query('SELECT is_demonstration FROM installation');
    return rows.length === 1 && rows[0].is_demonstration === true;
  });
}

/** An account of a person; the migrations bring that of the service itself. */
const accounts = "user_account WHERE id <> '00000000-0000-0000-0000-000000000000'";

/**
 * Whether a database is empty: no installation and no account of a person. Commissioners come with the
 * migrations.
 * @param {string} ownerUrl
 */
export function isEmpty(ownerUrl) {
  return withClient('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    if ((await hasTable(client, 'installation')) && (await hasRows(client, 'installation'))) return false;
    return !((await hasTable(client, 'user_account')) && (await hasRows(client, accounts)));
  });
}

/**
 * @param {import('pg').Client} client
 * @param {string} name
 * @returns {Promise<boolean>}
 */
export async function hasTable(client, name) {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [`public.${name}`]);
  return rows[0].there;
}

/**
 * @param {import('pg').Client} client
 * @param {string} from a table, with a condition or not
 * @returns {Promise<boolean>}
 */
async function hasRows(client, from) {
  const { rows } = await client.query(`SELECT EXISTS (SELECT FROM ${from}) AS any`);
  return rows[0].any;
}

/**
 * Drops everything in a demonstration database; the migrations bring its schema back. What was anchored of it
 * is put aside.
 * @param {string} ownerUrl
 */
export function dropEverything(ownerUrl) {
  putAnchorsAside();
  return withClient('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    await client.query('SET client_min_messages = warning');
    const { rows } = await client.query(
      `SELECT quote_ident(nspname) AS name FROM pg_namespace
       WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`,
    );
    await client.query('BEGIN');
    for (const { name } of rows) await client.query(`DROP SCHEMA ${name} CASCADE`);
    await client.query('CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC');
    await client.query('COMMIT');
  });
}

/**
 * Loads the demonstration data. In the embedded database a note says how far it got, so that a start that was
 * killed in the middle is recognised.
 * @param {import('./database.mjs').Addresses} database
 * @param {Size} [size]
 */
export async function seed(database, size = 'full') {
  note(database, 'running');
  await must('Loading the demonstration data', process.execPath, [...seedArguments, size], {
    env: { ...ownerEnvironment(process.env, database), ...sealingSettings(process.env, { makesOwn: true }) },
    onLine: say,
  });
  note(database, 'done');
}

/**
 * `full`: 300 people in each of two commissioners. `small`: as few as it takes to have a person at every
 * stage.
 * @typedef {'full' | 'small'} Size
 */

/**
 * @param {string[]} args what follows the name of a command
 * @returns {Size}
 * @throws {Refusal} for anything but `--small`
 */
export function readSize(args) {
  const unknown = args.find((arg) => arg !== '--small');
  if (unknown)
    throw new Refusal(
      `"${unknown}" is not known: there is only --small, for a demonstration of a few people.`,
    );
  return args.length > 0 ? 'small' : 'full';
}

const seedArguments = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed.ts'];

/**
 * @param {import('./database.mjs').Addresses} database
 * @param {'running' | 'done'} progress
 */
function note({ embedded }, progress) {
  if (embedded) saveState(dataFolder, { ...loadState(dataFolder), seed: progress });
}

/** True when the embedded database holds the first half of the demonstration data and no more. */
export const isHalfSeeded = () => loadState(dataFolder).seed === 'running';

/**
 * @param {string} ownerUrl
 * @throws {Refusal} unless the database is the demonstration
 */
export async function refuseReset(ownerUrl) {
  if (await isDemonstration(ownerUrl)) return;
  throw new Refusal(
    'This database is not a demonstration (see its table "installation"), so it is not reset.',
  );
}

/** Who can sign in, as the seed wrote it down; empty when it wrote nothing. */
export function demonstrationAccounts() {
  const file = path.join(dataFolder, 'demonstration-accounts.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
}
