import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * A user of the system.
 * @typedef {{ uid?: number, gid?: number }} User
 */

/**
 * The user that PostgreSQL runs as. It refuses to run as root, so root starts it as the system's user
 * `postgres`, or else as the system's unprivileged user.
 * @returns {User} empty when the caller itself can run it
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return {};
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new Refusal(
    'PostgreSQL will not run as root, and there is no user "postgres" or "nobody": run this command as another user, or set DATABASE_URL.',
  );
}

/**
 * A user of the system by name.
 * @param {string} name
 * @returns {User | undefined}
 */
export function lookUp(name) {
  /** @param {string} flag */
  const id = (flag) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/**
 * The first folder of the list that the user can really write to; it is made, private to that user.
 * A checkout below a private home folder is out of that user's reach, hence a list.
 * @param {string[]} candidates absolute paths, the best first
 * @param {User} user
 */
export function firstUsableFolder(candidates, user) {
  const found = candidates.find((folder) => prepare(folder, user));
  if (found) return found;
  throw new Refusal(`PostgreSQL cannot write to ${candidates.join(' or ')}: make one of them writable.`);
}

/**
 * @param {string} folder
 * @param {User} user
 */
function prepare(folder, user) {
  try {
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o711 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    giveTo(folder, user);
    chmodSync(folder, 0o700);
  } catch {
    return false;
  }
  return may(user, 'test -w "$0" && test -x "$0"', folder);
}

/**
 * Makes a file or folder the user's own, where that is not the caller.
 * @param {string} file
 * @param {User} user
 */
export function giveTo(file, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

/**
 * Asks the system, as that user, whether a shell test holds.
 * @param {User} user
 * @param {string} test a shell command; `$0` is the path
 * @param {string} file
 */
export function may(user, test, file) {
  return spawnSync('/bin/sh', ['-c', test, file], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
