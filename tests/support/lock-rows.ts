import pg from 'pg';

/**
 * Locks a commissioner's rows of a table, or those with another value in a column, so that everything that
 * writes them waits.
 * @returns lets them go, after what was begun meanwhile has come as far as it can
 */
export async function lockRows(
  table: string,
  code: string,
  column = 'commissioner_code',
): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: process.env.TEST_SUPER_URL });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query(`SELECT FROM ${table} WHERE ${column} = $1 FOR UPDATE`, [code]);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await holder.query('ROLLBACK');
    await holder.end();
  };
}
