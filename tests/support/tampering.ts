import { sql } from './superuser';

/** Runs statements past every trigger, as a user with the owner's rights could. */
export async function forge(...statements: string[]): Promise<void> {
  const all = [
    'SET session_replication_role = replica',
    ...statements,
    'SET session_replication_role = origin',
  ];
  await sql(all.join(';'));
}

/**
 * Keeps a commissioner's rows as they are now.
 * @returns puts them back, past every trigger, so that one state serves many changes
 */
export async function keepRows(code: string, tables: readonly string[]): Promise<() => Promise<void>> {
  const kept = (table: string) => `kept_${table}`;
  for (const table of tables)
    await sql(`CREATE TABLE ${kept(table)} AS SELECT * FROM ${table} WHERE commissioner_code = '${code}'`);
  return () =>
    forge(
      ...tables.map((table) => `DELETE FROM ${table} WHERE commissioner_code = '${code}'`),
      ...tables.map((table) => `INSERT INTO ${table} SELECT * FROM ${kept(table)}`),
    );
}
