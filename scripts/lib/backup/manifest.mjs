import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { readPiece } from './pieces.mjs';

/** The only form there is. A later one gets another number. */
export const form = 1;

/**
 * What a backup holds.
 * @typedef {object} Manifest
 * @property {number} form
 * @property {string} takenAt instant of the one moment that all of it shows
 * @property {boolean} sealed whether its pieces are encrypted
 * @property {string[]} migrations that had been applied
 * @property {{ name: string, columns: string[], rows: number, piece: import('./pieces.mjs').Piece }[]} tables
 * @property {{ name: string, last: string }[]} sequences
 * @property {{ key: string, piece: import('./pieces.mjs').Piece }[]} files
 * @property {string[]} missingFiles keys that rows point at and the store does not have
 */

/** @param {string} folder */
const fileIn = (folder) => path.join(folder, 'manifest.json');

/** The file of a table's rows. @param {string} folder @param {string} name */
export const tableFile = (folder, name) => path.join(folder, 'tables', `${name}.copy.gz`);

/** The file of a kept file. @param {string} folder @param {string} key */
export const keptFile = (folder, key) => path.join(folder, 'files', key);

/** As the store makes them: never a way out of its folder. */
const storeKey = /^[0-9a-f]{2}\/[0-9a-f]{62}$/;

/** @param {string} folder @param {Manifest} manifest */
export function writeManifest(folder, manifest) {
  writeFileSync(fileIn(folder), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
}

/**
 * Reads what a backup says it holds.
 * @param {string} folder
 * @returns {Manifest}
 * @throws {Refusal} when the folder holds no backup, or one of a form this version does not know
 */
export function readManifest(folder) {
  if (!existsSync(fileIn(folder)))
    throw new Refusal(`There is no backup in ${folder}: its manifest.json is missing.`);
  const manifest = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  if (manifest.form !== form)
    throw new Refusal(
      `The backup in ${folder} has the form ${manifest.form}; this version reads ${form} only.`,
    );
  if (manifest.files.every((/** @type {{ key: string }} */ file) => storeKey.test(file.key))) return manifest;
  throw new Refusal(`The manifest of ${folder} names a file that no store makes.`);
}

/**
 * Reads every piece of a backup and compares it with its manifest.
 * @param {string} folder
 * @param {Manifest} manifest
 * @throws {Refusal} naming the first piece that is missing or changed
 */
export async function checkPieces(folder, { tables, files }) {
  for (const { name, piece } of tables) await checkPiece(folder, tableFile(folder, name), piece);
  for (const { key, piece } of files) await checkPiece(folder, keptFile(folder, key), piece);
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {import('./pieces.mjs').Piece} expected
 */
async function checkPiece(folder, file, expected) {
  const name = path.relative(folder, file);
  if (!existsSync(file)) throw new Refusal(`The backup lacks ${name}.`);
  const found = await readPiece(file);
  if (found.sha256 !== expected.sha256)
    throw new Refusal(`${name} is not as it was when the backup was made.`);
}
