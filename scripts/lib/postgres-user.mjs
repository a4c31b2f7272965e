import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * Who PostgreSQL has to run as. It refuses to run as root, so root hands over to the system's `postgres` user and
 * makes that user where there is none.
 * @returns {{ uid?: number, gid?: number }} empty when the caller itself will do
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return {};
  return lookUp() ?? create();
}

function lookUp() {
  const id = (flag) => execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return { uid: Number(id('-u')), gid: Number(id('-g')) };
  } catch {
    return undefined;
  }
}

function create() {
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const user = lookUp();
  if (user) return user;
  throw new Refusal(
    'PostgreSQL will not run as root and no "postgres" user could be made: run this command as another user, or set DATABASE_URL.',
  );
}

/**
 * The first folder of the list that the user can really write to; it is made, private to that user.
 * A checkout below a private home folder is out of that user's reach, hence a list.
 * @param {string[]} candidates absolute paths, the best first
 * @param {{ uid?: number, gid?: number }} user
 */
export function firstUsableFolder(candidates, user) {
  const found = candidates.find((folder) => prepare(folder, user));
  if (found) return found;
  throw new Refusal(`PostgreSQL cannot write to ${candidates.join(' or ')}: make one of them writable.`);
}

function prepare(folder, user) {
  try {
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o711 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  } catch {
    return false;
  }
  return may(user, 'test -w "$0" && test -x "$0"', folder);
}

/**
 * Asks the system, as that user, whether a shell test holds.
 * @param {{ uid?: number, gid?: number }} user
 * @param {string} test a shell command; `$0` is the path
 * @param {string} file
 */
export function may(user, test, file) {
  return spawnSync('/bin/sh', ['-c', test, file], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
