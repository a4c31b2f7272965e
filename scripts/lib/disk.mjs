import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, root } from './folders.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Packages, build and database of a first start need about 1.2 GB when all is missing, and 500 MB of it soon.
 */
const firstStart = 500 * 1024 * 1024;
const laterStart = 50 * 1024 * 1024;

/**
 * Finds out before the work begins whether the checkout and the data folder can be read and written.
 * @throws {Refusal}
 */
export function refuseUnusableFolders() {
  const first = !existsSync(path.join(root, 'node_modules')) || !existsSync(dataFolder);
  for (const folder of [root, dataFolder]) {
    tryFolder(folder);
    refuseFullDisk(folder, first ? firstStart : laterStart);
  }
}

/**
 * @param {string} folder made when it is missing
 * @throws {Refusal} when a file cannot be written there and read back
 */
export function tryFolder(folder) {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    writeFileSync(probe, 'test');
    rmSync(probe);
  } catch (fault) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (fault);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw fullDisk(folder);
    throw new Refusal(`The folder ${folder} cannot be read and written (${code}): mend its permissions.`);
  }
}

/**
 * @param {string} folder
 * @param {number} needed in bytes
 * @throws {Refusal} when fewer are free
 */
export function refuseFullDisk(folder, needed) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < needed) throw fullDisk(folder, needed);
}

/**
 * @param {string} folder
 * @param {number} [needed] in bytes
 */
function fullDisk(folder, needed = laterStart) {
  const megabytes = Math.round(needed / 1024 / 1024);
  return new Refusal(`The disk of ${folder} is full: free at least ${megabytes} MB and start again.`);
}
