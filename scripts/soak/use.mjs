import { readFileSync } from 'node:fs';

const EVERY = 2_000;

/**
 * Watches the memory of a process and the connections to a database, in megabytes and counts.
 * @typedef {{ memory: number[], connections: number[], stop: () => Promise<void> }} Use
 *
 * @param {number | undefined} pid
 * @param {import('pg').Client} owner
 * @param {string} role that the service signs in to the database as
 * @returns {Use}
 */
export function watchUse(pid, owner, role) {
  /** @type {Use} */
  const use = { memory: [], connections: [], stop: async () => undefined };
  const look = async () => {
    const resident = residentOf(pid);
    if (resident !== null) use.memory.push(resident);
    const { rows } = await owner.query(
      'SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = $1 AND datname = current_database()',
      [role],
    );
    use.connections.push(rows[0].count);
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, EVERY);
  use.stop = async () => {
    clearInterval(timer);
    await looking;
    await look();
  };
  return use;
}

/**
 * Megabytes in memory; null where the system does not say.
 * @param {number | undefined} pid
 */
function residentOf(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
