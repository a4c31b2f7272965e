import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The statements by which a migration moved rows that were there. @param name of its folder */
export function backfillOf(name: string): string {
  const file = path.join(import.meta.dirname, '../../prisma/migrations', name, 'migration.sql');
  const [, statements] =
    /-- BEGIN BACKFILL[^\n]*\n([\s\S]*)-- END BACKFILL/.exec(readFileSync(file, 'utf8')) ?? [];
  if (!statements) throw new Error('The migration has no backfill');
  return statements;
}

/** Runs statements as a migration does: rows that never change but there, can. */
export async function asMigration(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_SUPER_URL });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Append-only tables are guarded by triggers, which rest in this mode.
    await client.query(`SET LOCAL session_replication_role = 'replica'`);
    for (const one of statements) await client.query(one);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
