import pg from 'pg';

let pool: pg.Pool | undefined;

/** Runs SQL as the superuser, past row-level security: to arrange and to look, never to act. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (!pool) {
    pool = new pg.Pool({ connectionString: process.env.TEST_SUPER_URL, max: 2 });
    pool.on('error', () => undefined); // the database is dropped under it when the file ends
  }
  return (await pool.query<Row>(text, values)).rows;
}
