import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { withClient } from './lib/connect.mjs';
import { isDemonstration, isEmpty, readSize, seed } from './lib/demonstration.mjs';
import { dataFolder, root } from './lib/folders.mjs';
import { freePort } from './lib/free-port.mjs';
import { generate } from './lib/generate.mjs';
import { say, step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { applicationRole } from './lib/roles.mjs';
import { sealingSettings } from './lib/sealing-keys.mjs';
import { serve } from './lib/serve.mjs';
import { camera } from './screens/camera.mjs';
import { ensureEmptyCommissioner } from './screens/empty-commissioner.mjs';
import { indexPage } from './screens/index-page.mjs';
import { screens } from './screens/list.mjs';
import { isSmall, lookUp } from './screens/lookups.mjs';
import { lackOf, refuseGaps } from './screens/routes.mjs';

const folder = path.join(root, '.screens');

/**
 * `npm run screens`: a picture of every page as each role at 360 and 1280 pixels, into .screens, with an
 * index page. `-- --small` loads the small demonstration into an empty database. Pictures that a small one
 * has nothing for are named and left out.
 */
await runCommand(async () => {
  const {
    DATABASE_URL: appUrl = '',
    DATABASE_OWNER_URL: ownerUrl = '',
    PHB_DEMONSTRATION: embedded,
  } = process.env;
  const size = readSize(process.argv.slice(2));
  const database = { appUrl, ownerUrl, embedded: embedded === '1' };
  await step('Making generated files', generate);
  await build();
  refuseGaps();
  await step('Making sure of the demonstration', () => ensureDemonstration(database, size));
  const found = await withClient('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    await ensureEmptyCommissioner(client);
    const rows = await lookUp(client);
    sayLacks(rows, await isSmall(client));
    return rows;
  });
  const port = await freePort();
  const server = await serve({ port, env: serverEnvironment(port, appUrl), stdout: 'ignore' });
  try {
    return await step('Taking the pictures', () => takeAll(`http://localhost:${port}`, found));
  } finally {
    await server.stop();
  }
});

/**
 * @param {import('./lib/database.mjs').Addresses} database
 * @param {import('./lib/demonstration.mjs').Size} size of one that is still to be loaded
 */
async function ensureDemonstration(database, size) {
  const { migrate } = await import('../prisma/migrate.mjs');
  const role = database.embedded ? applicationRole : decodeURIComponent(new URL(database.appUrl).username);
  await migrate({ connectionString: database.ownerUrl, applicationRole: role, log: say });
  if (await isDemonstration(database.ownerUrl)) return;
  if (!(await isEmpty(database.ownerUrl)))
    throw new Refusal('Pictures are taken of the demonstration only, and this database is not one.');
  await seed(database, size);
}

/**
 * Names the screens that are left out because the small demonstration has nothing for them.
 * @param {import('./screens/lookups.mjs').Found} found
 * @param {boolean} isAllowed
 * @throws {Refusal} when the full demonstration lacks something
 */
function sayLacks(found, isAllowed) {
  for (const screen of screens) {
    const lack = lackOf(screen, found);
    if (lack === undefined) continue;
    if (!isAllowed)
      throw new Refusal(
        `The demonstration has nothing for the pictures of "${lack}" (scripts/screens/lookups.mjs).`,
      );
    say(`– ${nameOf(screen)} is left out: the small demonstration has no ${lack}`);
  }
}

/** @param {import('./screens/list.mjs').Screen} screen */
function nameOf({ route, state }) {
  return `${route}${state ? ` (${state})` : ''}`;
}

/**
 * @param {number} port
 * @param {string} appUrl
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(port, appUrl) {
  const { DATABASE_OWNER_URL: _owner, ...env } = process.env;
  return {
    ...env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: appUrl,
    PUBLIC_URL: `http://localhost:${port}`,
    PHB_FILES_DIR: env.PHB_FILES_DIR || path.join(dataFolder, 'files'),
    PHB_DATA_DIR: dataFolder,
    PHB_DEMONSTRATION: '1',
    ...sealingSettings(env, { makesOwn: true }),
  };
}

/**
 * @param {string} base
 * @param {import('./screens/lookups.mjs').Found} found
 * @returns {Promise<number>} 1 when a page answered wrongly, failed in the browser or scrolls sideways
 */
async function takeAll(base, found) {
  const { chromium } = await import('@playwright/test');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  const taken = [];
  try {
    const take = camera({ browser, base, folder, found });
    for (const [number, screen] of screens.entries())
      if (lackOf(screen, found) === undefined) taken.push({ screen, ...(await take(screen, number)) });
  } finally {
    await browser.close();
    writeFileSync(path.join(folder, 'index.html'), indexPage(taken));
  }
  const faulty = taken.filter(({ faults }) => faults.length > 0);
  for (const { screen, faults } of faulty) say(`✗ ${nameOf(screen)}: ${faults.join('; ')}`);
  say(`${taken.length} screens in ${path.join(folder, 'index.html')}`);
  return faulty.length > 0 ? 1 : 0;
}
