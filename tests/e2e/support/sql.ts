import pg from 'pg';
import { setting } from './setting';

let pool: pg.Pool | undefined;

/**
 * Runs SQL as the superuser: to change what no command changes, and to read what a test left. Never to act
 * for a person.
 */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: setting('E2E_DATABASE_URL'), max: 2 });
  return (await pool.query<Row>(text, values)).rows;
}

export async function closeSql(): Promise<void> {
  await pool?.end();
  pool = undefined;
}
