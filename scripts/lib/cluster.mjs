import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort, whyNotListen } from './free-port.mjs';
import { postgresPrograms } from './postgres-binaries.mjs';
import { giveTo, postgresUser } from './postgres-user.mjs';
import { commandOf, isAlive } from './processes.mjs';
import { Refusal } from './refusal.mjs';

const run = promisify(execFile);
/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Only loopback, no socket file (its path may be too long), and an order of text that is the same on every
 * machine.
 */
const initialisation = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--set=listen_addresses=127.0.0.1',
  '--set=unix_socket_directories=',
];

/**
 * @typedef {object} Site where a cluster is, and who runs its programs
 * @property {string} home
 * @property {string} data
 * @property {string} logFile
 * @property {string} password of the superuser `postgres`
 * @property {import('./postgres-user.mjs').User} user
 * @property {(name: 'initdb' | 'pg_ctl', args: string[]) => Promise<unknown>} program
 */

/**
 * A PostgreSQL server of our own in one folder. The server is not our child: it outlives a killed start, and
 * the next start finds it by its pid file.
 *
 * @param {object} options
 * @param {string} options.home folder that `postgresUser()` can write to; the data lie in `home/data`
 * @param {string} options.password of the superuser `postgres`
 * @param {string[]} [options.settings] `name=value` settings given when the cluster is made
 */
export function cluster({ home, password, settings = [] }) {
  const site = siteOf(home, password);
  const { data, program } = site;
  return {
    /**
     * Starts the server, or adopts the one that is already running on these data.
     * @param {number} [wanted] the port used last time
     * @returns {Promise<{ port: number, adopted: boolean }>}
     */
    async start(wanted) {
      await initialise(site, settings);
      const found = runningOn(data);
      if (found && (await answers(found.port, password))) return { port: found.port, adopted: true };
      if (found) await this.stop();
      const port = wanted && !(await whyNotListen(wanted, '127.0.0.1')) ? wanted : await freePort();
      await launch(site, port);
      return { port, adopted: false };
    },
    /** Whether a server runs on these data. */
    isRunning() {
      return runningOn(data) !== undefined;
    },
    /** Ends sessions, writes everything to disk and stops. Nothing happens when it is not running. */
    async stop() {
      if (runningOn(data)) await program('pg_ctl', ['stop', '-w', '-t', '60', '-m', 'fast', '-D', data]);
    },
    /** Stops and deletes everything: for throw-away clusters. */
    async destroy() {
      await this.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * @param {string} home
 * @param {string} password
 * @returns {Site}
 */
function siteOf(home, password) {
  const user = postgresUser();
  const programs = postgresPrograms(user, home);
  return {
    home,
    data: path.join(home, 'data'),
    logFile: path.join(home, 'postgres.log'),
    password,
    user,
    program: (name, args) => run(path.join(programs, name), args, { ...user, cwd: home }),
  };
}

/**
 * Makes the data folder; an interrupted attempt leaves only a draft, which the next one throws away.
 * @param {Site} site
 * @param {string[]} settings
 */
async function initialise({ home, data, password, user, program }, settings) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  const draft = path.join(home, 'data.draft');
  rmSync(draft, { recursive: true, force: true });
  const passwordFile = path.join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, user);
  try {
    const extra = settings.map((setting) => `--set=${setting}`);
    await program('initdb', [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...initialisation, ...extra]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, data);
}

/**
 * The process and port of the server on these data if it is running. A pid file of another program's process
 * is stale.
 * @param {string} data
 */
function runningOn(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(data)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return undefined;
}

/**
 * After a kill -9 of the postmaster its orphans keep the shared memory for a moment; then the start succeeds.
 * @param {Site} site
 * @param {number} port
 */
async function launch(site, port, attempts = 20) {
  const { data, logFile, program } = site;
  rmSync(logFile, { force: true });
  try {
    await program('pg_ctl', ['start', '-w', '-t', '60', '-D', data, '-l', logFile, '-o', `-p ${port}`]);
  } catch {
    const said = lastFault(logFile);
    if (attempts === 1 || !/shared memory|still in use/.test(said))
      throw new Refusal(`The embedded PostgreSQL did not start: ${said} (see ${logFile}).`);
    await pause(500);
    await launch(site, port, attempts - 1);
  }
}

/**
 * @param {number} port
 * @param {string} password
 */
async function answers(port, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} logFile */
function lastFault(logFile) {
  if (!existsSync(logFile)) return 'it wrote no log';
  const lines = readFileSync(logFile, 'utf8').split('\n');
  const said = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-2) ?? 'it wrote no log';
  return said.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}
