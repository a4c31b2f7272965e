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
 * Whether a file is the one that was applied. Like Prisma it forgives line endings, which Git changes on some
 * systems.
 * @param {string} sql
 * @param {string} checksum as recorded
 */
export function isSameFile(sql, checksum) {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => hash(text) === checksum);
}
