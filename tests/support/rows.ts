import { sql } from './superuser';

/**
 * Copies a row past the commands, once for each set of changed columns: for tests of what the database itself
 * refuses, and for many rows of a kind.
 */
export async function copyRow(
  table: string,
  id: string,
  ...changes: Record<string, unknown>[]
): Promise<void> {
  await sql(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(t, changes)).* FROM ${table} t, jsonb_array_elements($2::jsonb) changes
     WHERE t.id = $1`,
    [id, JSON.stringify(changes)],
  );
}
