import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { tool } from './folders.mjs';
import { say } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { capture } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * What keeps a browser under test quiet: no sandbox (root, containers), no calls home, no shared memory of 64
 * MB.
 */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * A Chromium that starts: of `CHROMIUM_PATH`, of the system, of Playwright; else one is installed.
 * @returns {Promise<string>} its path
 * @throws {Refusal} when none can be had
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !starts(given)) throw new Refusal(`CHROMIUM_PATH is "${given}", which does not start.`);
  const found = given ?? present() ?? (await fromSystem()) ?? (await fromPlaywright());
  if (found) return found;
  throw new Refusal(
    'There is no Chromium and none can be installed here: install one and name it in CHROMIUM_PATH.',
  );
}

function present() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.filter(isProgram).find(starts) ?? ofPlaywright();
}

function ofPlaywright() {
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' });
  const file = stdout?.trim();
  return file && isProgram(file) && starts(file) ? file : undefined;
}

/** Debian's own package, which brings its libraries; only root can install it. */
async function fromSystem() {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium with apt-get');
  await capture('apt-get', ['update']);
  await capture('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  return present();
}

async function fromPlaywright() {
  say("Installing Playwright's Chromium");
  await capture(tool('playwright'), ['install', 'chromium']);
  return ofPlaywright();
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file */
const starts = (file) => spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
