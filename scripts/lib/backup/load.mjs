import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '../refusal.mjs';
import { tableFile } from './manifest.mjs';
import { ENDED_BY_RESTORE, listTables } from './tables.mjs';

/**
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('pg').Client} Client
 */

/**
 * Puts the rows of a backup into a database that the same migrations made, in one transaction: all or
 * nothing. Keys between tables are taken off and put on again, which checks each of them; triggers rest
 * meanwhile, because the rows went through them when they were written first.
 * @param {Client} client of the owner
 * @param {string} folder of the backup
 * @param {Manifest} manifest
 * @param {import('./seal.mjs').Turn} open
 * @throws {Refusal} when a table has another number of rows than the backup
 */
export async function loadTables(client, folder, manifest, open) {
  await client.query('BEGIN');
  try {
    const here = await listTables(client);
    refuseStrangers(here, manifest);
    const names = here.map(({ name }) => name);
    const keys = await takeOffKeys(client, names);
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${[...names, ...ENDED_BY_RESTORE].join(', ')}`);
    for (const table of manifest.tables) await loadTable(client, folder, table, open);
    for (const { name, last } of manifest.sequences)
      await client.query('SELECT setval($1, $2)', [name, last]);
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  }
}

/**
 * A manifest is a file: what it says never becomes SQL unless the catalogue says it as well.
 * @param {import('./tables.mjs').Table[]} here
 * @param {Manifest} manifest
 */
function refuseStrangers(here, { tables, sequences }) {
  for (const { name, columns } of tables) {
    const table = here.find((one) => one.name === name);
    if (!table) throw new Refusal(`The backup holds ${name}, which this database does not have.`);
    const stranger = columns.find((column) => !table.columns.includes(column));
    if (stranger)
      throw new Refusal(`The backup holds ${name}.${stranger}, which this database does not have.`);
  }
  if (sequences.some(({ last }) => !/^\d+$/.test(last)))
    throw new Refusal('The backup holds a sequence without a number.');
}

/**
 * @param {Client} client
 * @param {string[]} names
 * @returns {Promise<{ table: string, name: string, definition: string }[]>}
 */
async function takeOffKeys(client, names) {
  const { rows } = await client.query(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(k.conname) AS name,
       pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.contype = 'f' AND (format('%I.%I', n.nspname, c.relname) = ANY ($1) OR n.nspname = 'public')`,
    [names],
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows;
}

/**
 * @param {Client} client
 * @param {string} folder
 * @param {Manifest['tables'][number]} table
 * @param {import('./seal.mjs').Turn} open
 */
async function loadTable(client, folder, { name, columns, rows }, open) {
  const target = client.query(copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(await open(createReadStream(tableFile(folder, name))), createGunzip(), target);
  if (target.rowCount === rows) return;
  throw new Refusal(`${name} has ${target.rowCount} rows now and ${rows} in the backup.`);
}
