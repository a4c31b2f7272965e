/**
 * A table of a backup.
 * @typedef {object} Table
 * @property {string} name with its schema, as SQL writes it, such as `public.person`
 * @property {string[]} columns as SQL writes them, in their order; without those the database computes
 * @property {string | null} storageKey `storage_key` where rows point at kept files
 * @property {string | null} digest `sha256` where rows hold the digest of their file
 */

/** What must not come back to life: sessions that ended, half sign-ins, links, and counted attempts. */
export const ENDED_BY_RESTORE = ['session', 'half_sign_in', 'account_link', 'rate_limit'];

/** Not in a backup. The restoring version writes the history of migrations itself. */
const leftOut = ['_prisma_migrations', ...ENDED_BY_RESTORE];

/** The application's tables, and the jobs that wait in the same database. */
const schemas = ['public', 'graphile_worker'];

/**
 * The tables of a backup, in the order of their names.
 * @param {import('pg').Client} client
 * @returns {Promise<Table[]>}
 */
export async function listTables(client) {
  const { rows } = await client.query(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
       array_agg(quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
       max(a.attname) FILTER (WHERE a.attname = 'storage_key') AS "storageKey",
       max(a.attname) FILTER (WHERE a.attname = 'sha256') AS digest
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND NOT (n.nspname = 'public' AND c.relname = ANY ($2))
       AND NOT (n.nspname = 'graphile_worker' AND c.relname = 'migrations')
     GROUP BY n.nspname, c.relname ORDER BY 1`,
    [schemas, leftOut],
  );
  return rows;
}

/**
 * The numbers that the sequences gave last.
 * @param {import('pg').Client} client
 * @returns {Promise<{ name: string, last: string }[]>} without those that gave none yet
 */
export async function listSequences(client) {
  const { rows } = await client.query(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = ANY ($1) AND last_value IS NOT NULL ORDER BY 1`,
    [schemas],
  );
  return rows;
}
