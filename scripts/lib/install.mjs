import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, tool } from './folders.mjs';
import { step } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { capture } from './run.mjs';

/**
 * Installs when what is installed is not what package-lock.json asks for.
 * @param {{ dev: boolean }} options whether the tools of development are wanted as well
 * @throws {Refusal} when npm fails
 */
export async function install({ dev }) {
  if (isInstalled({ dev })) return;
  await step('Installing packages', () => fetchPackages(dev));
  if (existsSync(tool('node'))) return;
  throw new Refusal(
    'npm did not install its own Node.js 24: run "npm rebuild node" and look at what it says.',
  );
}

/**
 * npm leaves its own list of what it installed; it writes that list last, so an interrupted install has none.
 * @param {{ dev: boolean }} options
 */
export function isInstalled({ dev }) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(tool('node'))) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([place, wanted]) => place === '' || matches(wanted, installed[place], dev),
  );
}

/**
 * A package for another system, or of development only, may be missing; one that is there must be the right
 * one.
 * @param {Package} wanted
 * @param {Package | undefined} found
 * @param {boolean} dev
 */
function matches(wanted, found, dev) {
  if (found) return found.version === wanted.version;
  return Boolean(wanted.optional || wanted.devOptional || (wanted.dev && !dev));
}

/**
 * A line of a lock file. @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, dev?:
 * boolean }} Package
 */

/**
 * @param {string} file
 * @returns {Record<string, Package>} by the folder of each
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * `npm ci` refuses a lock file without the optional packages of every other system, and a registry may not
 * carry them all. `npm install` forgives that and still takes the locked versions; what it made is compared
 * with the lock again.
 * @param {boolean} dev
 */
async function fetchPackages(dev) {
  const { code, output } = await npm('ci', dev);
  if (code === 0) return;
  const second = /EUSAGE/.test(output) ? await npm('install', dev, '--no-save') : { code, output };
  if (second.code !== 0)
    throw new Refusal(`The packages could not be installed; npm says:\n${beginning(second.output)}`);
  if (!isInstalled({ dev }))
    throw new Refusal(
      'package.json and package-lock.json disagree: run "npm install" and keep the new lock file.',
    );
}

/**
 * @param {string} command
 * @param {boolean} dev
 * @param {...string} more
 */
function npm(command, dev, ...more) {
  const args = [
    command,
    '--ignore-scripts=false',
    '--loglevel=error',
    ...more,
    ...(dev ? ['--include=dev'] : []),
  ];
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? capture(process.execPath, [own, ...args]) : capture('npm', args);
}

/**
 * What went wrong comes first; npm's advice on how to use it follows.
 * @param {string} output
 */
const beginning = (output) => output.trim().split('\n').slice(0, 15).join('\n');
