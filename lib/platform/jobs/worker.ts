import 'server-only';
import { openJobPool } from '@/lib/platform/db/job-pool';
import { freeJobsOfTheDead, type LivingMark } from '@/lib/platform/db/live-workers';
import { log } from '@/lib/platform/log/log';
import { JOB_LANES, type Tasks } from './job-kinds';
import { runLane } from './lane';

export type Worker = {
  /** Takes no further job and waits for those that run. */
  stop(): Promise<void>;
};

const LANES = Object.values(JOB_LANES);
/** A job each, and for each lane one to listen and one to mark itself. */
const LASTING = LANES.reduce((sum, { atOnce }) => sum + atOnce + 2, 0);
/** For what is asked now and then. */
const PASSING = 2;
const MINUTE = 60_000;

/** Starts to work off the queue, each lane by itself, and to add the daily job. Changes no schema. */
export async function startWorker(tasks: Tasks): Promise<Worker> {
  const pool = openJobPool(LASTING + PASSING);
  const marks: LivingMark[] = [];
  const runners = await Promise.all(LANES.map((lane) => runLane({ lane, tasks, pool, marks })));
  const free = () => freeJobsOfTheDead(pool).catch(() => undefined); // the next minute tries again
  const timer = setInterval(() => void free(), MINUTE);
  timer.unref();
  void free();
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(runners.map((runner) => runner.stop()));
      for (const mark of marks) mark.release();
      await pool.end();
      log().info({ event: 'worker-stopped' });
    },
  };
}
