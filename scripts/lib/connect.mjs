import { Refusal } from './refusal.mjs';

/**
 * Opens a connection, does work and closes it again.
 * @template T
 * @param {string} setting name of the setting that holds the address, for the refusal
 * @param {string} connectionString
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Refusal} when the database cannot be reached; the password is never named
 */
export async function withClient(setting, connectionString, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (fault) {
    throw new Refusal(explain(setting, new URL(connectionString), /** @type {Fault} */ (fault)));
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * What the driver throws: a code of PostgreSQL or of the network. @typedef {Error & { code?: string, errors?:
 * { code?: string }[] }} Fault
 */

/**
 * @param {string} setting
 * @param {URL} url
 * @param {Fault} fault
 */
function explain(setting, url, fault) {
  const role = decodeURIComponent(url.username);
  const place = `${url.hostname}:${url.port || 5432}`;
  if (fault.code?.startsWith('28'))
    return `The database at ${place} refuses the role "${role}": check role and password in ${setting}.`;
  if (fault.code === '3D000')
    return `There is no database "${url.pathname.slice(1)}" at ${place}: create it or correct ${setting}.`;
  if (fault.code === '42501')
    return `The role "${role}" may not connect to "${url.pathname.slice(1)}" at ${place}: grant CONNECT.`;
  const reason = fault.code ?? fault.errors?.[0]?.code ?? fault.message;
  return `The database at ${place} cannot be reached (${reason}): start it or correct ${setting}.`;
}
