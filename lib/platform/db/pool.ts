import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient } from 'pg';
import { env } from '@/lib/platform/env';
import { dropHung } from './drop-hung';
import { poolOptions } from './pool-options';
import { logStatements } from './statement-log';

type Joined = { connection: PoolClient; isTaken: boolean };

// One of each for a process: a build has several copies of this module. They survive reloads in development.
const kept = globalThis as {
  databasePool?: { pool: Pool; cut: () => void };
  joinedConnection?: AsyncLocalStorage<Joined>;
};

kept.joinedConnection ??= new AsyncLocalStorage<Joined>();
const joined = kept.joinedConnection;

/** Runs what opens a transaction of Prisma, so that it joins that of a connection that is in use. */
export function joining<T>(place: Joined, run: () => T): T {
  return joined.run(place, run);
}

/** The connections of this process. Only lib/platform/db may call this. */
export function pool(): Pool {
  kept.databasePool ??= makePool();
  return kept.databasePool.pool;
}

function makePool(): { pool: Pool; cut: () => void } {
  const { DATABASE_POOL: max, PHB_STATEMENT_LOG: file } = env();
  const made = new JoinedPool({ ...poolOptions(), max });
  made.on('error', () => undefined); // a dropped idle connection is replaced at the next use
  const { cut } = dropHung(made);
  if (file) logStatements(made, file);
  return { pool: made, cut };
}

/** How long a connection may take to end; the server takes leave at once unless it hangs. */
const LEAVE_MS = 1_000;

/** Ends all connections. The pool waits for those in use, and for no server that hangs. */
export async function closePool(): Promise<void> {
  const { pool, cut } = kept.databasePool ?? {};
  delete kept.databasePool;
  await pool?.end();
  if (cut) setTimeout(cut, LEAVE_MS).unref();
}

class JoinedPool extends Pool {
  override connect(...given: Parameters<Pool['connect']> | []): never {
    const place = joined.getStore();
    if (!place) return super.connect(...(given as [])) as never;
    place.isTaken = true;
    return Promise.resolve(guestOf(place.connection)) as never;
  }
}

const FRAMES = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);
const NOTHING = { rows: [], fields: [], rowCount: 0 };

/** A connection for a guest, who neither begins nor ends its transaction, nor gives it back. */
function guestOf(connection: PoolClient): PoolClient {
  const query = (asked: string | { text: string }, ...rest: unknown[]) => {
    const text = typeof asked === 'string' ? asked : asked.text;
    return FRAMES.has(text)
      ? Promise.resolve(NOTHING)
      : (connection.query as (...sent: unknown[]) => unknown).call(connection, asked, ...rest);
  };
  const guest = Object.create(connection) as PoolClient;
  const listen = () => guest;
  return Object.assign(guest, { query, release: () => undefined, on: listen, removeListener: listen });
}
