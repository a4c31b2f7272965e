import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstUsableFolder, postgresUser } from './postgres-user.mjs';
import { commandOf, isAlive } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/**
 * What the embedded database has to remember from one start to the next.
 * @typedef {object} EmbeddedState
 * @property {string} home folder of the cluster
 * @property {number} [port] used last
 * @property {string} superPassword
 * @property {string} ownerPassword
 * @property {string} appPassword
 * @property {'running' | 'done'} [seed] how far the demonstration data got; absent when it was never begun
 */

/** @param {string} folder */
const fileIn = (folder) => path.join(folder, 'embedded.json');

/**
 * Reads what was remembered, or decides it for the first time.
 * @param {string} folder the data folder
 * @returns {EmbeddedState}
 */
export function loadState(folder) {
  const file = fileIn(folder);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  mkdirSync(folder, { recursive: true });
  // PostgreSQL's own user must be able to pass through to its data; what is secret in here has mode 0600
  // itself.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  return saveState(folder, { home: chooseHome(folder), ...newPasswords() });
}

/**
 * Saves the state. It is written next to its place and moved, so that a kill leaves the old or the new one,
 * never half.
 * @param {string} folder
 * @param {EmbeddedState} state
 */
export function saveState(folder, state) {
  const draft = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(folder));
  return state;
}

/**
 * In the data folder if PostgreSQL's user can reach it, else in a place of the system named after this
 * checkout.
 * @param {string} folder the data folder
 */
export function chooseHome(folder) {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const candidates = [
    path.join(folder, 'postgres'),
    path.join('/var/lib/personal-health-budgets', key),
    path.join(tmpdir(), `personal-health-budgets-${key}`),
  ];
  const home = firstUsableFolder(candidates, postgresUser());
  refuseLostPasswords(folder, home);
  return home;
}

/**
 * Data without their passwords are of no use, but are deleted only where all the rest of `.data` was, too.
 * @param {string} folder
 * @param {string} home
 */
function refuseLostPasswords(folder, home) {
  if (!existsSync(path.join(home, 'data'))) return;
  if (home.startsWith(folder))
    throw new Refusal(
      `The passwords of ${home} are lost (embedded.json): restore that file or delete ${folder}.`,
    );
  stopAbandoned(path.join(home, 'data', 'postmaster.pid'));
  for (const name of readdirSync(home)) rmSync(path.join(home, name), { recursive: true, force: true });
}

/** @param {string} pidFile */
function stopAbandoned(pidFile) {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  // SIGQUIT: at once, for the data are about to go.
  if (isAlive(pid) && commandOf(pid).includes(path.dirname(pidFile))) process.kill(pid, 'SIGQUIT');
}

function newPasswords() {
  const password = () => randomBytes(24).toString('base64url');
  return { superPassword: password(), ownerPassword: password(), appPassword: password() };
}
