import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { Refusal } from '../refusal.mjs';
import { checkPieces, form, keptFile, tableFile, writeManifest } from './manifest.mjs';
import { writePiece } from './pieces.mjs';
import { listSequences, listTables } from './tables.mjs';

/**
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('./tables.mjs').Table} Table
 *
 * @typedef {object} Order of a backup
 * @property {import('pg').Client} client of the owner, whom row-level security does not hold up
 * @property {string} filesFolder the store of kept files
 * @property {string} target the folder to make; it must not exist
 * @property {import('./seal.mjs').Turn} seal
 * @property {boolean} sealed
 */

/**
 * Writes a backup: the rows of one moment, and the files that those rows point at. The service may go on: a
 * kept file is never changed, and one that was added later belongs to the next backup. The folder appears
 * under its name when all of it was written and read again.
 * @param {Order} order
 * @returns {Promise<Manifest>}
 * @throws {Refusal} when the folder exists
 */
export async function writeBackup(order) {
  const { target } = order;
  if (existsSync(target)) throw new Refusal(`${target} exists: a backup goes into a folder of its own.`);
  const draft = `${target}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const manifest = await atOneMoment(order.client, () => writeAll(order, draft));
    writeManifest(draft, manifest);
    await checkPieces(draft, manifest);
    renameSync(draft, target);
    return manifest;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {import('pg').Client} client
 * @param {() => Promise<T>} work
 */
async function atOneMoment(client, work) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/**
 * @param {Order} order
 * @param {string} draft
 * @returns {Promise<Manifest>}
 */
async function writeAll(order, draft) {
  const { client, sealed } = order;
  const found = await listTables(client);
  const tables = [];
  for (const table of found) tables.push(await writeTable(order, draft, table));
  const { rows } = await client.query(
    `SELECT now() AS at, array(SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL
       AND rolled_back_at IS NULL ORDER BY 1)::text[] AS migrations`,
  );
  const { files, missingFiles } = await writeFiles(order, draft, found);
  return {
    form,
    takenAt: rows[0].at.toISOString(),
    sealed,
    migrations: rows[0].migrations,
    tables,
    sequences: await listSequences(client),
    files,
    missingFiles,
  };
}

/**
 * @param {Order} order
 * @param {string} draft
 * @param {Table} table
 */
async function writeTable({ client, seal }, draft, { name, columns }) {
  const source = client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ONLY ${name}) TO STDOUT`));
  const packed = source.pipe(createGzip({ level: 3 }));
  source.once('error', (fault) => packed.destroy(fault));
  const piece = await writePiece(await seal(packed), tableFile(draft, name));
  return { name, columns, rows: source.rowCount, piece };
}

/**
 * @param {Order} order
 * @param {string} draft
 * @param {Table[]} tables
 */
async function writeFiles({ client, filesFolder, seal }, draft, tables) {
  const files = [];
  const missingFiles = [];
  for (const key of await keptKeys(client, tables)) {
    const file = path.join(filesFolder, key);
    if (!existsSync(file)) missingFiles.push(key);
    else
      files.push({ key, piece: await writePiece(await seal(createReadStream(file)), keptFile(draft, key)) });
  }
  return { files, missingFiles };
}

/**
 * The keys of all files that rows point at.
 * @param {import('pg').Client} client
 * @param {Table[]} tables
 * @returns {Promise<string[]>}
 */
async function keptKeys(client, tables) {
  const pointing = tables.filter(({ storageKey }) => storageKey);
  if (pointing.length === 0) return [];
  const selects = pointing.map(
    ({ name }) => `SELECT storage_key AS key FROM ${name} WHERE storage_key IS NOT NULL`,
  );
  const { rows } = await client.query(`${selects.join(' UNION ')} ORDER BY 1`);
  return rows.map(({ key }) => key);
}
