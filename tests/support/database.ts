import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { ensureDatabase } from '../../scripts/lib/roles.mjs';
import { roleUrl } from './test-server';

/** A database of one test: migrated, without rows. */
export type FreshDatabase = {
  /** As the application: bound by row-level security. */
  readonly appUrl: string;
  /** As the owner: may change the schema and sees every row. */
  readonly ownerUrl: string;
  /** As the superuser of the whole test server. */
  readonly superUrl: string;
  /** Ends every session on the database and deletes it. */
  readonly drop: () => Promise<void>;
};

/**
 * Copies the migrated template into a database of its own.
 * @param template name of another database to copy; `template0` gives one without any migration
 */
export async function freshDatabase(template?: string): Promise<FreshDatabase> {
  const server = inject('postgres');
  const name = `phb_test_${randomBytes(8).toString('hex')}`;
  await withServer((client) => ensureDatabase(client, name, template ?? server.template));
  const superUrl = new URL(server.superUrl);
  superUrl.pathname = `/${name}`;
  return {
    appUrl: roleUrl(server, 'app', name),
    ownerUrl: roleUrl(server, 'owner', name),
    superUrl: superUrl.href,
    drop: () => withServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function withServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres').superUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
