/** The owner of the database: runs migrations, never serves a page. */
export const ownerRole = 'phb_owner';
/** What the application signs in as: owns nothing and is bound by row-level security. */
export const applicationRole = 'phb_app';

/**
 * Makes the two roles with these passwords, or sets the passwords of those that exist. The owner may make
 * roles (the migrations' group role) and is not held up by row-level security: a migration that changes rows,
 * and a backup, must see all of them.
 * @param {import('pg').Client} superuser
 * @param {{ ownerPassword: string, appPassword: string }} passwords
 */
export async function ensureRoles(superuser, { ownerPassword, appPassword }) {
  await ensureRole(superuser, ownerRole, 'CREATEROLE BYPASSRLS', ownerPassword);
  await ensureRole(superuser, applicationRole, 'NOCREATEROLE NOBYPASSRLS', appPassword);
}

/**
 * @param {import('pg').Client} superuser
 * @param {string} name
 * @param {string} rights
 * @param {string} password
 */
async function ensureRole(superuser, name, rights, password) {
  const { rowCount } = await superuser.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await superuser.query(
    `${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB ${rights} PASSWORD ${superuser.escapeLiteral(password)}`,
  );
}

/**
 * Makes a database that belongs to the owner and that only the two roles may enter; nothing happens when it
 * exists.
 * @param {import('pg').Client} superuser
 * @param {string} name
 * @param {string} [template] an existing database to copy
 */
export async function ensureDatabase(superuser, name, template = 'template0') {
  const { rowCount } = await superuser.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  const database = superuser.escapeIdentifier(name);
  await superuser.query(
    `CREATE DATABASE ${database} OWNER ${ownerRole} TEMPLATE ${superuser.escapeIdentifier(template)}`,
  );
  await superuser.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await superuser.query(`GRANT CONNECT ON DATABASE ${database} TO ${applicationRole}`);
}
