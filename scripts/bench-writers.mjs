import { migrate } from '../prisma/migrate.mjs';
import { measureWriters } from './bench/writers.mjs';
import { withClient } from './lib/connect.mjs';
import { runCommand } from './lib/refusal.mjs';
import { applicationRole, ensureDatabase, ensureRoles, ownerRole } from './lib/roles.mjs';
import { throwawayCluster } from './lib/throwaway-cluster.mjs';

/**
 * `npm run bench:writers`: what the audit chains cost when 16 people of one commissioner write at once, on a
 * throw-away server that keeps what it commits. About 80 seconds.
 */
await runCommand(async () => {
  const server = await throwawayCluster(['max_connections=60']);
  try {
    const database = await makeDatabase(server.superUrl);
    const results = await measureWriters(database);
    for (const { append, found, parts } of results) {
      const part = median(parts).toFixed(2);
      const range = `${(found[0] ?? 0).toFixed(0)} to ${(found.at(-1) ?? 0).toFixed(0)}`;
      process.stdout.write(
        `${append.padEnd(22)} ${median(found).toFixed(0)} changes a second (${range}), ${part} of no chain\n`,
      );
    }
  } finally {
    await server.destroy();
  }
});

/** @param {string} superUrl */
async function makeDatabase(superUrl) {
  const passwords = { ownerPassword: 'bench-owner', appPassword: 'bench-app' };
  await withClient('the throw-away server', superUrl, async (superuser) => {
    await ensureRoles(superuser, passwords);
    await ensureDatabase(superuser, 'bench');
  });
  /**
   * @param {string} role
   * @param {string} password
   */
  const url = (role, password) => {
    const address = new URL(superUrl);
    return Object.assign(address, { username: role, password, pathname: '/bench' }).href;
  };
  const ownerUrl = url(ownerRole, passwords.ownerPassword);
  await migrate({ connectionString: ownerUrl, applicationRole });
  return { ownerUrl, appUrl: url(applicationRole, passwords.appPassword) };
}

/** @param {number[]} sorted an odd number of them */
function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
