import 'server-only';
import type { Pool, PoolClient } from 'pg';

/** The first half of the advisory locks that say that a worker lives. */
const LIVES = 20_261_129;

/** Marks a worker as living until it is released. */
export type LivingMark = { release(): void };

const AGAIN_MS = 1_000;

/**
 * Marks a worker as living by a lock of a connection of its own. However the process ends, the database gives
 * the lock back; a connection that is lost meanwhile is opened again.
 */
export function markLiving(pool: Pool, workerId: string): LivingMark {
  let client: PoolClient | undefined;
  let isReleased = false;
  const take = async (): Promise<void> => {
    const taken = await pool.connect();
    if (isReleased) return taken.release(true);
    client = taken;
    taken.once('error', () => {
      client = undefined;
      taken.release(true);
      again();
    });
    await taken.query('SELECT pg_advisory_lock($1, hashtext($2))', [LIVES, workerId]).catch((fault) => {
      client = undefined;
      taken.release(true);
      throw fault;
    });
  };
  const again = () => {
    if (!isReleased) setTimeout(() => void take().catch(again), AGAIN_MS).unref();
  };
  take().catch(again);
  return {
    release() {
      isReleased = true;
      client?.release(true);
    },
  };
}

/**
 * Gives back the jobs of workers that ended in the middle of them, which would otherwise wait for four hours.
 * A worker takes its first job just before it is marked, so the newest minute is left alone.
 */
export async function freeJobsOfTheDead(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ worker: string }>(
    `SELECT DISTINCT locked_by AS worker FROM graphile_worker._private_jobs WHERE locked_at < now() - interval '1 minute'`,
  );
  for (const { worker } of rows)
    await pool.query(
      `SELECT graphile_worker.force_unlock_workers(ARRAY[$2::text]) WHERE pg_try_advisory_xact_lock($1, hashtext($2))`,
      [LIVES, worker],
    );
}
