import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../prisma/migrate.mjs';
import { applicationRole, ensureDatabase, ensureRoles } from '../../scripts/lib/roles.mjs';
import { throwawayCluster } from '../../scripts/lib/throwaway-cluster.mjs';
import { roleUrl, type TestServer } from './test-server';

/**
 * Once a run: a throw-away PostgreSQL (or the server of `TEST_DATABASE_URL`, given as its superuser) with one
 * migrated template database, which `freshDatabase()` copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { superUrl: given, destroy: async () => undefined } : await throwawayCluster();
  const server = describeServer(cluster.superUrl);
  try {
    await makeTemplate(server);
  } catch (fault) {
    await cluster.destroy();
    throw fault;
  }
  project.provide('postgres', server);
  return async () => {
    await asSuperuser(server, (client) => client.query(`DROP DATABASE IF EXISTS ${server.template}`));
    await cluster.destroy();
  };
}

function describeServer(superUrl: string): TestServer {
  const random = () => randomBytes(12).toString('hex');
  return {
    superUrl,
    template: `phb_template_${random()}`,
    ownerPassword: random(),
    appPassword: random(),
  };
}

async function makeTemplate(server: TestServer): Promise<void> {
  await asSuperuser(server, async (client) => {
    await ensureRoles(client, server);
    await ensureDatabase(client, server.template);
  });
  await migrate({ connectionString: roleUrl(server, 'owner', server.template), applicationRole });
}

async function asSuperuser(server: TestServer, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server.superUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
