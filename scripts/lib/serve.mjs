import { spawn } from 'node:child_process';
import { nextProgram, root, webProgram } from './folders.mjs';
import { Refusal } from './refusal.mjs';
import { lifeline } from './run.mjs';

/**
 * Keeps one process within half a gigabyte; the larger young space costs little and spares it most full
 * collections.
 */
const memory = '--max-old-space-size=512 --max-semi-space-size=32';
const patience = 60_000;

/**
 * @typedef {object} Server
 * @property {number | undefined} [pid]
 * @property {Promise<number>} ended gives its exit code
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Serving
 * @property {number} port
 * @property {NodeJS.ProcessEnv} env
 * @property {'inherit' | 'ignore'} [stdout]
 * @property {import('./postgres-user.mjs').User} [user] whom it runs as; the caller unless given
 * @property {'production' | 'development'} [mode] the built application, or the sources as they are saved
 */

/**
 * Starts the application and waits until it answers.
 * @param {Serving} serving
 * @returns {Promise<Server>}
 * @throws {Refusal} when it ends or stays silent for a minute
 */
export async function serve({ port, env, stdout = 'inherit', mode = 'production', user = {} }) {
  const isDevelopment = mode === 'development';
  const host = env.HOST ? ['--hostname', env.HOST] : [];
  const program = isDevelopment ? [nextProgram, 'dev', '--port', String(port), ...host] : [webProgram];
  const child = spawn(process.execPath, ['--import', lifeline, ...program], {
    ...user,
    cwd: root,
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
    // A group of its own: Ctrl-C reaches us first, and we stop the server before the database.
    detached: true,
    env: {
      ...env,
      PORT: String(port),
      NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} ${isDevelopment ? '' : memory}`.trim(),
      NEXT_TELEMETRY_DISABLED: '1',
      PHB_PARENT: String(process.pid),
    },
  });
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  const stop = () => stopChild(child, ended);
  try {
    await untilAnswering(`http://${env.HOST || '127.0.0.1'}:${port}/api/health`, ended);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { pid: child.pid, ended, stop };
}

/**
 * Asks politely; after 15 seconds of unfinished requests it insists.
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} ended
 */
async function stopChild(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}

/**
 * @param {string} address
 * @param {Promise<number>} ended
 */
async function untilAnswering(address, ended) {
  const until = Date.now() + patience;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (Date.now() < until && !over) {
    if (await answers(address)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Refusal(
    over ? 'The server ended while it was starting; see above.' : 'The server does not answer.',
  );
}

/** @param {string} address */
async function answers(address) {
  try {
    await fetch(address, { signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  }
}
