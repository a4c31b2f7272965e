import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../../prisma/migrate.mjs';
import { applicationRole, ensureDatabase, ensureRoles, ownerRole } from '../../../scripts/lib/roles.mjs';

export type TrialDatabase = { superUrl: string; appUrl: string; ownerUrl: string };

/**
 * Makes a migrated database with the reference data on a test server. @param server the server's superuser
 * address
 */
export async function trialDatabase(server: string): Promise<TrialDatabase> {
  const name = `phb_trial_${randomBytes(6).toString('hex')}`;
  const ownerPassword = randomBytes(12).toString('hex');
  const appPassword = randomBytes(12).toString('hex');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await ensureRoles(client, { ownerPassword, appPassword });
    await ensureDatabase(client, name);
  } finally {
    await client.end();
  }
  const ownerUrl = addressOf(server, name, ownerRole, ownerPassword);
  await migrate({ connectionString: ownerUrl, applicationRole });
  return {
    superUrl: addressOf(server, name),
    appUrl: addressOf(server, name, applicationRole, appPassword),
    ownerUrl,
  };
}

function addressOf(server: string, name: string, user?: string, password?: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (user && password) Object.assign(url, { username: user, password });
  return url.href;
}
