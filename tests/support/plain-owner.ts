import { randomBytes } from 'node:crypto';
import { ownerRole } from '../../scripts/lib/roles.mjs';
import { sql } from './superuser';

/**
 * Runs statements in one transaction as an owner of the tables that is no superuser and may not pass
 * row-level security. The role that scripts/lib/roles.mjs makes may; the owner of another platform may not.
 */
export async function asPlainOwner(statements: string): Promise<void> {
  const role = `phb_plain_${randomBytes(4).toString('hex')}`;
  const give = (to: string) => `DO $give$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
      EXECUTE format('ALTER TABLE %I OWNER TO ${to}', name);
    END LOOP; END $give$`;
  await sql(`BEGIN; CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS; ${give(role)};
    SET LOCAL ROLE ${role}; ${statements}; RESET ROLE; ${give(ownerRole)}; DROP ROLE ${role}; COMMIT`);
}
