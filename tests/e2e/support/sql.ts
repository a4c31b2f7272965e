import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { setting } from './setting';

let pool: pg.Pool | undefined;

/**
 * Runs SQL as the superuser: to arrange what a test begins with, and to look at what it left. Never to act
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

/** A new UUIDv7, as the application makes them: the time first, so that ids sort by when they were made. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes.readUInt8(6) & 0x0f);
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Inserts one row given by its column names. */
export async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  await insertAll(table, [row]);
}

/**
 * Inserts rows that have the same columns by one statement, so that what is checked at its end sees all of
 * them.
 */
export async function insertAll(table: string, rows: Record<string, unknown>[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const values = rows.map(
    (_, row) => `(${names.map((_, at) => `$${row * names.length + at + 1}`).join(', ')})`,
  );
  const columns = names.map((name) => `"${name}"`).join(', ');
  await sql(
    `INSERT INTO ${table} (${columns}) VALUES ${values.join(', ')}`,
    rows.flatMap((row) => names.map((name) => row[name])),
  );
}
