import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ownerRole } from '../../scripts/lib/roles.mjs';
import { sql } from './superuser';

const newRole = () => `phb_plain_${randomBytes(4).toString('hex')}`;

const giveTables = (to: string) => `DO $give$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
      EXECUTE format('ALTER TABLE %I OWNER TO ${to}', name);
    END LOOP; END $give$`;

/** Those of extensions stay with their extension. */
const giveFunctions = (to: string) => `DO $give$ DECLARE made regprocedure; BEGIN
    FOR made IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
      EXECUTE format('ALTER ROUTINE %s OWNER TO ${to}', made);
    END LOOP; END $give$`;

/**
 * Runs statements in one transaction as an owner of the tables that is no superuser and may not pass
 * row-level security. The role that scripts/lib/roles.mjs makes may; the owner of another platform may not.
 */
export async function asPlainOwner(statements: string): Promise<void> {
  const role = newRole();
  await sql(`BEGIN; CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS; ${giveTables(role)};
    SET LOCAL ROLE ${role}; ${statements}; RESET ROLE; ${giveTables(ownerRole)}; DROP ROLE ${role}; COMMIT`);
}

/**
 * What functions of the database answer where such an owner has the functions too. All of it is undone.
 * @param questions each gives one text
 */
export async function answersOfPlainOwner(questions: readonly string[]): Promise<(string | null)[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_SUPER_URL });
  await client.connect();
  try {
    const role = newRole();
    await client.query(`BEGIN; CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
    await client.query(`${giveTables(role)}; ${giveFunctions(role)}; SET LOCAL ROLE ${role}`);
    const answers: (string | null)[] = [];
    for (const question of questions) {
      const { rows } = await client.query<{ answer: string | null }>(`SELECT (${question})::text AS answer`);
      answers.push(rows[0]?.answer ?? null);
    }
    await client.query('ROLLBACK');
    return answers;
  } finally {
    await client.end();
  }
}
