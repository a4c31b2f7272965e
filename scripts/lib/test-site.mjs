import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withClient } from './connect.mjs';
import { seed } from './demonstration.mjs';
import { freePort } from './free-port.mjs';
import { applicationRole, ensureDatabase, ensureRoles, ownerRole } from './roles.mjs';
import { serve } from './serve.mjs';
import { throwawayCluster } from './throwaway-cluster.mjs';

/**
 * The built application with demonstration data on a throw-away database, for browser tests.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => Promise<void> }>} `env` is for the tests: `PUBLIC_URL` is the
 *   address, `DATABASE_URL` and `DATABASE_OWNER_URL` lead to the database
 */
export async function openTestSite() {
  const cluster = await throwawayCluster();
  const files = mkdtempSync(path.join(tmpdir(), 'phb-files-'));
  const close = async () => {
    await cluster.destroy();
    rmSync(files, { recursive: true, force: true });
  };
  try {
    const database = await makeDatabase(cluster.superUrl);
    const site = await startServer(database, files);
    return { env: site.env, close: () => site.stop().finally(close) };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function makeDatabase(superUrl) {
  const passwords = { ownerPassword: 'owner', appPassword: 'app' };
  await withClient('the test server', superUrl, async (client) => {
    await ensureRoles(client, passwords);
    await ensureDatabase(client, 'phb');
  });
  const address = (role, password) =>
    Object.assign(new URL(superUrl), { username: role, password, pathname: '/phb' }).href;
  const appUrl = address(applicationRole, passwords.appPassword);
  const ownerUrl = address(ownerRole, passwords.ownerPassword);
  const { migrate } = await import('../../prisma/migrate.mjs');
  await migrate({ connectionString: ownerUrl, applicationRole });
  await seed({ embedded: false, appUrl, ownerUrl, applicationRole, stop: async () => undefined });
  return { appUrl, ownerUrl };
}

async function startServer({ appUrl, ownerUrl }, files) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = { DATABASE_URL: appUrl, PUBLIC_URL: url, PHB_FILES_DIR: files, PHB_DEMONSTRATION: '1' };
  const { DATABASE_OWNER_URL: _owner, ...env } = process.env;
  const server = await serve({
    port,
    stdout: 'ignore',
    env: { ...env, ...settings, NODE_ENV: 'production', PORT: String(port) },
  });
  return { env: { ...process.env, ...settings, DATABASE_OWNER_URL: ownerUrl }, stop: server.stop };
}
