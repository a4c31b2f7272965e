import { chownSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { nextProgram, root } from './folders.mjs';
import { lookUp, may } from './postgres-user.mjs';
import { say } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {import('./postgres-user.mjs').User} User */

/**
 * The user that the server runs as. Root starts it as the user of `PHB_USER`; the demonstration takes the
 * system's unprivileged user when none is set.
 * @param {{ PHB_USER?: string }} env
 * @param {{ embedded: boolean }} database
 * @returns {User} empty when the caller itself is to run it
 * @throws {Refusal} when root is to serve a real database as itself, or the user cannot read this checkout
 */
export function serverUser({ PHB_USER: name }, { embedded }) {
  if (process.getuid?.() !== 0) return {};
  if (!name && !embedded)
    throw new Refusal(
      'The server must not run as root: start it as an ordinary user, or set PHB_USER to one.',
    );
  const user = lookUp(name || 'nobody');
  if (user && canRead(user)) return user;
  if (name) throw new Refusal(`PHB_USER is "${name}": there is no such user, or it cannot read ${root}.`);
  say('The server runs as root, because the user "nobody" cannot read this folder');
  return {};
}

/** @param {User} user */
function canRead(user) {
  const readable = (/** @type {string} */ file) => may(user, 'test -r "$0"', file);
  return (
    readable(nextProgram) &&
    readable(path.join(root, 'package.json')) &&
    may(user, 'test -x "$0"', process.execPath)
  );
}

/**
 * Makes a folder and all in it the user's own, where they are not.
 * @param {string} folder
 * @param {User} user
 */
export function giveAll(folder, user) {
  if (user.uid === undefined || user.gid === undefined || !existsSync(folder)) return;
  const found = lstatSync(folder);
  if (found.isSymbolicLink()) return;
  if (found.uid !== user.uid) chownSync(folder, user.uid, user.gid);
  if (!found.isDirectory()) return;
  for (const name of readdirSync(folder)) giveAll(path.join(folder, name), user);
}
