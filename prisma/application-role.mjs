import pg from 'pg';
import { Refusal } from '../scripts/lib/refusal.mjs';

/** The group that migrations grant rights to. A login role gets them by being its member. */
const group = 'phb_application';

/**
 * Roles belong to the whole server. A migration of another database may create the role at the same time,
 * which is no fault.
 */
const createGroup = `
  DO $$ BEGIN
    CREATE ROLE ${group} NOLOGIN;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$`;

/**
 * Makes the group role when the server has none.
 * @param {pg.Client} client
 * @throws {Refusal} when the owner may not make roles
 */
export async function ensureApplicationGroup(client) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [group]);
  if (rowCount) return;
  await client.query(createGroup).catch(() => {
    throw new Refusal(
      `The owner of the database may not create roles: let an administrator run "CREATE ROLE ${group} NOLOGIN;" once.`,
    );
  });
}

/**
 * Makes a login role a member of the group, unless it is one already.
 * @param {pg.Client} client
 * @param {string} role the application's login role
 * @throws {Refusal} when there is no such role, or the owner may not grant
 */
export async function grantApplicationGroup(client, role) {
  if (await isMember(client, role)) return;
  const grant = `GRANT ${group} TO ${pg.escapeIdentifier(role)}`;
  await client.query(grant).catch(async () => {
    // The migration of another database on this server may have granted it in between.
    if (await isMember(client, role)) return;
    throw new Refusal(`The owner of the database may not grant: let an administrator run "${grant};" once.`);
  });
}

/**
 * @param {pg.Client} client
 * @param {string} role
 */
async function isMember(client, role) {
  const { rows } = await client.query(
    'SELECT pg_has_role(oid, $2, $3) AS member FROM pg_roles WHERE rolname = $1',
    [role, group, 'MEMBER'],
  );
  if (!rows[0])
    throw new Refusal(`The application's role "${role}" does not exist on this server: create it.`);
  return rows[0].member;
}
