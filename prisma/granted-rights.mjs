import pg from 'pg';

/** What the application's group may do, as GRANT statements read from the catalogue. */
const currentRights = `
  SELECT format('GRANT %s ON SCHEMA %I TO phb_application', acl.privilege_type, n.nspname) AS statement
    FROM pg_namespace n, aclexplode(n.nspacl) acl
   WHERE acl.grantee = 'phb_application'::regrole
  UNION ALL
  SELECT format('GRANT %s ON %s %I.%I TO phb_application', acl.privilege_type,
                CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, c.relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) acl
   WHERE acl.grantee = 'phb_application'::regrole
  UNION ALL
  SELECT format('GRANT %s (%I) ON TABLE %I.%I TO phb_application', acl.privilege_type,
                column_of.attname, n.nspname, c.relname)
    FROM pg_attribute column_of
    JOIN pg_class c ON c.oid = column_of.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(column_of.attacl) acl
   WHERE acl.grantee = 'phb_application'::regrole
  UNION ALL
  SELECT format('GRANT %s ON FUNCTION %I.%I(%s) TO phb_application', acl.privilege_type,
                n.nspname, f.proname, pg_get_function_identity_arguments(f.oid))
    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace, aclexplode(f.proacl) acl
   WHERE acl.grantee = 'phb_application'::regrole`;

/** Outside the schema of the application, and the owner's alone. */
const table = `
  CREATE SCHEMA IF NOT EXISTS upkeep;
  CREATE TABLE IF NOT EXISTS upkeep.granted_right (statement text PRIMARY KEY)`;

/**
 * Keeps what the migrations granted to the application, to compare it later with what the database grants.
 * Runs in the transaction of the migration.
 * @param {pg.Client} client of the owner
 */
export async function rememberRights(client) {
  await client.query(table);
  await client.query('DELETE FROM upkeep.granted_right');
  await client.query(`INSERT INTO upkeep.granted_right ${currentRights}`);
}

/**
 * Gives the application back what it was granted once and has no longer. A dump carries no roles: restored
 * where the group does not exist yet, it leaves the application without any right.
 * @param {pg.Client} client of the owner
 * @returns {Promise<number>} how many rights were missing; 0 too when nothing was remembered
 */
export async function restoreRights(client) {
  const { rows: known } = await client.query(
    `SELECT to_regclass('upkeep.granted_right') IS NOT NULL AS there`,
  );
  if (!known[0].there) return 0;
  const { rows } = await client.query(
    `SELECT statement FROM upkeep.granted_right EXCEPT (${currentRights}) ORDER BY statement`,
  );
  for (const { statement } of rows) await client.query(statement);
  return rows.length;
}
