import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, tool } from './folders.mjs';
import { install } from './install.mjs';
import { refuseOldNode } from './node-version.mjs';

/** When the command began, in milliseconds since 1970; the process that is started again gets it. */
export const began = Number(process.env.PHB_BEGAN ?? Date.now());

/**
 * Makes sure of the packages and of Node 24. When this process is an older Node it starts the same script
 * again under the Node that npm installed and waits for it.
 * @param {string} script the file that was started
 * @param {{ dev?: boolean, before?: () => void | Promise<void> }} [options] `before` runs ahead of the long
 * install
 * @returns {Promise<number | undefined>} the exit code of that other process; undefined when this one is to
 * go on
 */
export async function bootstrap(script, { dev = false, before } = {}) {
  refuseOldNode();
  loadEnvironmentFile();
  await before?.();
  await install({ dev });
  if (Number(process.versions.node.split('.')[0]) >= 24) return undefined;
  return again(script);
}

/** Settings may stand in a file `.env` instead; what is set already wins. */
function loadEnvironmentFile() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * The channel to the other process closes when this one dies, by whatever signal: that is how it learns of
 * it.
 * @param {string} script
 * @returns {Promise<number>}
 */
function again(script) {
  const child = spawn(tool('node'), [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PHB_BEGAN: String(began),
      PATH: `${path.dirname(tool('node'))}${path.delimiter}${process.env.PATH}`,
    },
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // Ctrl-C reaches the whole terminal group, the other process included; sent twice it would only hurry it.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
