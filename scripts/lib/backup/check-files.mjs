import { existsSync } from 'node:fs';
import path from 'node:path';
import { readPiece } from './pieces.mjs';
import { listTables } from './tables.mjs';

/**
 * Compares the store of files with the rows that point at it.
 * @param {import('pg').Client} client of the owner
 * @param {string} filesFolder
 * @returns {Promise<{ files: number, faults: string[] }>} a sentence for each file that is missing or changed
 */
export async function checkFiles(client, filesFolder) {
  const faults = [];
  let files = 0;
  for (const { name, storageKey, digest } of await listTables(client)) {
    if (!storageKey) continue;
    const { rows } = await client.query(
      `SELECT storage_key AS key, ${digest ?? 'NULL'} AS digest FROM ${name} WHERE storage_key IS NOT NULL ORDER BY 1`,
    );
    files += rows.length;
    for (const row of rows) faults.push(...(await faultOf(name, filesFolder, row)));
  }
  return { files, faults };
}

/**
 * @param {string} table
 * @param {string} filesFolder
 * @param {{ key: string, digest: string | null }} row
 */
async function faultOf(table, filesFolder, { key, digest }) {
  const file = path.join(filesFolder, key);
  if (!existsSync(file)) return [`${table}: the file ${key} is missing.`];
  if (digest && (await readPiece(file)).sha256 !== digest.trim())
    return [`${table}: the file ${key} is not the one that was kept.`];
  return [];
}
