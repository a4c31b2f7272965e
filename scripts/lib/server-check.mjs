import { withClient } from './connect.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Checks a PostgreSQL server before anything is changed on it.
 * @param {{ appUrl: string, ownerUrl: string }} server
 * @returns {Promise<{ applicationRole: string }>}
 * @throws {Refusal} when it cannot be reached, has the wrong version, or the application's role could pass by
 *   row-level security
 */
export async function checkServer({ appUrl, ownerUrl }) {
  const app = await withClient('DATABASE_URL', appUrl, look);
  const owner = await withClient('DATABASE_OWNER_URL', ownerUrl, look);
  if (app.database !== owner.database)
    throw new Refusal(
      `DATABASE_URL names the database "${app.database}" and DATABASE_OWNER_URL "${owner.database}": they must be one.`,
    );
  return refuseUnfit(app);
}

/**
 * Checks a PostgreSQL server that is only to be served from.
 * @param {{ appUrl: string }} server
 * @returns {Promise<{ applicationRole: string }>}
 * @throws {Refusal} as `checkServer`
 */
export async function checkServedDatabase({ appUrl }) {
  return refuseUnfit(await withClient('DATABASE_URL', appUrl, look));
}

/** @param {Sight} app */
function refuseUnfit(app) {
  refuseVersion(app.version);
  refusePowerfulRole(app);
  return { applicationRole: app.role };
}

/**
 * @typedef {object} Sight what a server says of a connection
 * @property {string} role
 * @property {string} database
 * @property {number} version
 * @property {boolean} superuser
 * @property {boolean} bypass
 * @property {boolean} owns
 */

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Sight>}
 */
async function look(client) {
  const { rows } = await client.query(`
    SELECT current_user AS role, current_database() AS database,
      current_setting('server_version_num')::int AS version,
      rolsuper AS superuser, rolbypassrls AS bypass,
      EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(datdba, 'MEMBER'))
        OR EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('public') AND relkind IN ('r', 'p')
          AND pg_has_role(relowner, 'MEMBER')) AS owns
    FROM pg_roles WHERE rolname = current_user`);
  return rows[0];
}

/**
 * @param {number} version as `server_version_num` gives it, such as 150004
 * @throws {Refusal} outside 15 to 18
 */
export function refuseVersion(version) {
  const major = Math.floor(version / 10_000);
  if (major >= 15 && major <= 18) return;
  throw new Refusal(`The database is PostgreSQL ${major}: this version needs PostgreSQL 15, 16, 17 or 18.`);
}

/** @param {Sight} app */
function refusePowerfulRole({ role, superuser, bypass, owns }) {
  const fault =
    (superuser && 'is a superuser') ||
    (bypass && 'has BYPASSRLS') ||
    (owns && 'owns the database or its tables');
  if (!fault) return;
  throw new Refusal(
    `The application's role "${role}" ${fault}, so row-level security would not bind it: give DATABASE_URL a plain role.`,
  );
}
