import { runMigrations } from 'graphile-worker';
import { describe, expect, it } from 'vitest';
import { sql } from '../../support/superuser';

const PACKAGE = 'graphile_fresh';

/** The same question of the schema that our migration made and of the one that the package makes. */
async function facts(schema: string): Promise<string[]> {
  const rows = await sql<{ fact: string }>(
    `SELECT 'migration ' || id || ' ' || breaking AS fact FROM ${schema}.migrations
     UNION ALL SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = $1::regnamespace
     UNION ALL SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' '
       || coalesce(column_default, '') || coalesce(generation_expression, '') || is_identity
       FROM information_schema.columns WHERE table_schema = $2
     UNION ALL SELECT 'attribute ' || udt_name || '.' || attribute_name || ' ' || attribute_udt_name
       FROM information_schema.attributes WHERE udt_schema = $2
     UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = $2
     UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = $1::regnamespace AND contype <> 'n'
     UNION ALL SELECT 'security ' || relname || ' ' || relrowsecurity FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'
     UNION ALL SELECT 'view ' || definition FROM pg_views WHERE schemaname = $2`,
    [schema, schema],
  );
  return rows.map(({ fact }) => fact.replaceAll(`"${schema}"`, 'S').replaceAll(schema, 'S')).sort();
}

describe('the schema of the jobs', () => {
  it('is the one that the installed package makes: a new version needs a migration', async () => {
    await runMigrations({ connectionString: process.env.TEST_SUPER_URL, schema: PACKAGE });
    const ours = await facts('graphile_worker');
    expect(ours).toEqual(await facts(PACKAGE));
    expect(ours.length).toBeGreaterThan(70);
    await sql(`DROP SCHEMA ${PACKAGE} CASCADE`);
  });

  it('belongs to the owner, and the application may do to it what a worker must', async () => {
    const owners = await sql<{ owner: string }>(
      `SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace`,
    );
    expect(owners).toEqual([{ owner: 'phb_owner' }]);
    const rights = await sql<{ table: string; rights: string }>(
      `SELECT table_name AS table, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights
       FROM information_schema.role_table_grants WHERE grantee = 'phb_application' AND table_schema = 'graphile_worker' GROUP BY 1 ORDER BY 1`,
    );
    expect(rights.map(({ table, rights: may }) => `${table}: ${may}`)).toEqual([
      '_private_job_queues: INSERT SELECT UPDATE',
      '_private_jobs: DELETE INSERT SELECT UPDATE',
      '_private_known_crontabs: INSERT SELECT UPDATE',
      '_private_tasks: INSERT SELECT',
      'migrations: SELECT',
    ]);
    const functions = await sql<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'graphile_worker'::regnamespace
         AND has_function_privilege('phb_app', oid, 'EXECUTE') ORDER BY 1`,
    );
    expect(functions.map(({ name }) => name)).toEqual(['add_job', 'add_jobs', 'force_unlock_workers']);
  });
});
