import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * @typedef {object} Migration
 * @property {string} name
 * @property {string} sql
 * @property {string} checksum Prisma's: SHA-256 of the file, in hex
 */

/**
 * The migrations of a folder in the order of their names, `<stamp>_<what>/migration.sql`.
 * @param {string} folder
 * @returns {Migration[]}
 */
export function readMigrations(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: hash(sql) };
    });
}

/**
 * Files that were written again before there was any installation, with the checksum of the one before, which
 * leaves the same.
 * @type {Record<string, string>}
 */
const before = { '20261129040000_jobs': 'fc9467e5d6fe6dab9dbf6f324891da1a1c646a36ad11340c041539eedc4fe746' };

/**
 * Whether a file is the one that was applied. Like Prisma it forgives line endings, which Git changes on some
 * systems.
 * @param {Pick<Migration, 'name' | 'sql'>} file
 * @param {string} checksum as recorded
 */
export function isSameFile({ name, sql }, checksum) {
  const unix = sql.replaceAll('\r\n', '\n');
  return (
    checksum === before[name] ||
    [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => hash(text) === checksum)
  );
}
