import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { withClient } from './lib/connect.mjs';
import { seed } from './lib/demonstration.mjs';
import { freePort } from './lib/free-port.mjs';
import { generate } from './lib/generate.mjs';
import { say, step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';
import { applicationRole, ensureDatabase, ensureRoles, ownerRole } from './lib/roles.mjs';
import { runHere } from './lib/run.mjs';
import { sealingSettings } from './lib/sealing-keys.mjs';
import { serve } from './lib/serve.mjs';
import { throwawayCluster } from './lib/throwaway-cluster.mjs';
import { demonstrationUsers } from './soak/demonstration-users.mjs';
import { soak } from './soak/soak.mjs';

const MOST_MINUTES = 120;

/**
 * `npm run soak -- --minutes 10`: real sign-ins, pages, forms and uploads by several roles at once, on the
 * built service with the small demonstration in a throw-away database, on this machine alone. 1 when
 * anything failed, a total is wrong, or the web process grew.
 */
await runCommand(async () => {
  const { minutes = '10' } = parseArgs({ options: { minutes: { type: 'string' } } }).values;
  const seconds = Number(minutes) * 60;
  if (!(seconds > 0 && seconds <= MOST_MINUTES * 60))
    throw new Refusal(`Say how many minutes, up to ${MOST_MINUTES}: npm run soak -- --minutes 10.`);
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url), { dev: true });
  if (elsewhere !== undefined) return elsewhere;
  await step('Making generated files', generate);
  await build();
  const server = await throwawayCluster();
  const files = mkdtempSync(path.join(tmpdir(), 'phb-soak-'));
  try {
    const database = await step('Loading the demonstration', () => makeDatabase(server.superUrl));
    return await run({ ...database, files, seconds });
  } finally {
    await server.destroy();
    rmSync(files, { recursive: true, force: true });
  }
});

/** @typedef {{ ownerUrl: string, appUrl: string, embedded: boolean }} Database */

/**
 * @param {string} superUrl
 * @returns {Promise<Database>}
 */
async function makeDatabase(superUrl) {
  const passwords = { ownerPassword: 'soak-owner', appPassword: 'soak-app' };
  await withClient('the throw-away server', superUrl, async (superuser) => {
    await ensureRoles(superuser, passwords);
    await ensureDatabase(superuser, 'soak');
  });
  /**
   * @param {string} username
   * @param {string} password
   */
  const url = (username, password) =>
    Object.assign(new URL(superUrl), { username, password, pathname: '/soak' }).href;
  const ownerUrl = url(ownerRole, passwords.ownerPassword);
  const database = { ownerUrl, appUrl: url(applicationRole, passwords.appPassword), embedded: false };
  const { migrate } = await import('../prisma/migrate.mjs');
  await migrate({ connectionString: ownerUrl, applicationRole });
  process.env.PHB_DEMONSTRATION = '1';
  await seed(database, 'small');
  return database;
}

/**
 * @param {Database & { files: string, seconds: number }} given
 * @returns {Promise<number>} the exit code
 */
async function run({ ownerUrl, appUrl, files, seconds }) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const { DATABASE_OWNER_URL: _owner, ...ours } = process.env;
  const keys = sealingSettings(ours, { makesOwn: true });
  const settings = {
    HOST: '127.0.0.1',
    PUBLIC_URL: base,
    DATABASE_URL: appUrl,
    PHB_FILES_DIR: files,
    ...keys,
  };
  const env = { ...ours, NODE_ENV: /** @type {const} */ ('production'), LOG_LEVEL: 'error', ...settings };
  const service = await serve({ port, env, stdout: 'ignore' });
  let isWell = false;
  try {
    const users = await demonstrationUsers(base);
    const given = { base, pid: service.pid, ownerUrl, role: applicationRole, seconds, users };
    isWell = tell(await step(`${users.length} users for ${seconds} seconds`, () => soak(given)));
  } finally {
    await service.stop();
  }
  const proof = { ...env, DATABASE_OWNER_URL: ownerUrl };
  return Math.max(isWell ? 0 : 1, await prove('audit', proof), await prove('ledger', proof));
}

/**
 * @param {import('./soak/soak.mjs').Report} report
 * @returns {boolean} whether nothing is wrong
 */
function tell({ tally, wrong, memory, connections }) {
  say(
    `${tally.requests} requests of ${tally.routes} addresses, ${tally.signIns} sign-ins, ${tally.forms} forms, ${tally.uploads} files`,
  );
  say(
    `${tally.faults} faults; half within ${tally.within(50).toFixed(0)} ms, 99 of 100 within ${tally.within(99).toFixed(0)} ms`,
  );
  say(`web process: ${memory[0]?.toFixed(0)} MB at the start, ${memory.at(-1)?.toFixed(0)} MB at the end`);
  say(`connections: ${Math.max(...connections)} at most, ${connections.at(-1)} at the end`);
  for (const sentence of wrong) say(`✗ ${sentence}`);
  return wrong.length === 0;
}

/**
 * @param {'audit' | 'ledger'} what
 * @param {NodeJS.ProcessEnv} env
 */
function prove(what, env) {
  const script = ['--conditions=react-server', '--import', 'tsx', `scripts/${what}-verify.ts`];
  return runHere(process.execPath, script, { env });
}
