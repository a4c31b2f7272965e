import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '../connect.mjs';
import { isEmpty } from '../demonstration.mjs';
import { Refusal } from '../refusal.mjs';
import { loadTables } from './load.mjs';
import { checkPieces, keptFile, readManifest } from './manifest.mjs';
import { writePiece } from './pieces.mjs';
import { openWith } from './seal.mjs';

/**
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 *
 * @typedef {object} Order of a restore
 * @property {string} folder of the backup
 * @property {import('../database.mjs').Database} database
 * @property {string} filesFolder
 * @property {string | undefined} identityFile
 * @property {(line: string) => void} say
 */

/**
 * Puts a backup into an empty database and an empty store of files. The version that made it may be older
 * than this one: its own migrations first, its rows, then the newer migrations.
 * @param {Order} order
 * @returns {Promise<Manifest>}
 * @throws {Refusal} when the backup is damaged or newer, or the database or the store is not empty
 */
export async function restoreBackup({ folder, database, filesFolder, identityFile, say }) {
  const manifest = readManifest(folder);
  if (manifest.sealed && !identityFile)
    throw new Refusal('This backup is encrypted: give the file of an identity with --identity.');
  const open = await openWith(manifest.sealed ? identityFile : undefined);
  await refuseFilled(database, filesFolder);
  await checkPieces(folder, manifest);
  const { migrate } = await import('../../../prisma/migrate.mjs');
  const { ownerUrl: connectionString, applicationRole } = database;
  await migrate({ connectionString, applicationRole, only: manifest.migrations });
  try {
    for (const { key } of manifest.files)
      await writePiece(await open(createReadStream(keptFile(folder, key))), path.join(filesFolder, key));
    await withClient('DATABASE_OWNER_URL', connectionString, (client) =>
      loadTables(client, folder, manifest, open),
    );
  } catch (fault) {
    for (const { key } of manifest.files) rmSync(path.join(filesFolder, key), { force: true });
    throw fault;
  }
  await migrate({ connectionString, applicationRole, log: say });
  return manifest;
}

/**
 * A restore never mixes with what is there.
 * @param {import('../database.mjs').Addresses} database
 * @param {string} filesFolder
 */
async function refuseFilled({ ownerUrl }, filesFolder) {
  if (!(await isEmpty(ownerUrl)))
    throw new Refusal('This database is not empty: a backup is restored into a new one only.');
  if (existsSync(filesFolder) && readdirSync(filesFolder).length > 0)
    throw new Refusal(
      `${filesFolder} is not empty: a backup is restored into an empty folder of files only.`,
    );
}
