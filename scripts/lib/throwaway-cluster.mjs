import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cluster } from './cluster.mjs';
import { firstUsableFolder, postgresUser } from './postgres-user.mjs';

/**
 * Faster than safe: a test's data may be lost with the power. Each test file copies a database and drops it,
 * so the rest is about cheap copies; without autovacuum a plan does not depend on when it last ran.
 */
const forTests = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=4GB',
  'checkpoint_timeout=1h',
  'shared_buffers=512MB',
  'autovacuum=off',
  'jit=off',
  'max_connections=200',
];

/**
 * A PostgreSQL server in a temporary folder, on a free port.
 * @param {string[]} [settings] `name=value`, instead of those for tests
 * @returns {Promise<{ superUrl: string, destroy: () => Promise<void> }>} `superUrl` names the database
 * `postgres`
 */
export async function throwawayCluster(settings = forTests) {
  const name = `phb-test-${randomBytes(6).toString('hex')}`;
  const home = firstUsableFolder([path.join(tmpdir(), name), path.join('/var/tmp', name)], postgresUser());
  const password = randomBytes(24).toString('base64url');
  const server = cluster({ home, password, settings });
  const { port } = await server.start();
  return {
    superUrl: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    destroy: () => server.destroy(),
  };
}
