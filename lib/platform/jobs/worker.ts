import 'server-only';
import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type Task, type TaskList, type WorkerEvents } from 'graphile-worker';
import { openJobPool } from '@/lib/platform/db/job-pool';
import { freeJobsOfTheDead, type LivingMark, markLiving } from '@/lib/platform/db/live-workers';
import { log } from '@/lib/platform/log/log';
import type { JobKind } from './job-kinds';
import { logFailure } from './job-log';

/** What each kind of job does. */
export type Tasks = Record<JobKind, (payload: unknown) => Promise<void>>;

export type Worker = {
  /** Takes no further job and waits for those that run. */
  stop(): Promise<void>;
};

const AT_ONCE = 2;
/** For listening, for marking itself and for the daily job, in addition to one connection a job. */
const OTHER_CONNECTIONS = 4;
const MINUTE = 60_000;
/** 3:15 in the night in winter, an hour later in summer. */
const DAILY = '15 3 * * *';
/**
 * How far a start goes back to find a run that was missed. That is one run, also after a long stop: each step
 * asks what is due by today.
 */
const CATCH_UP = 24 * 60 * MINUTE;

/** Starts to work off the queue, two jobs at once, and to add the daily job. Changes no schema. */
export async function startWorker(tasks: Tasks): Promise<Worker> {
  const pool = openJobPool(AT_ONCE + OTHER_CONNECTIONS);
  const marks: LivingMark[] = [];
  const runner = await run({
    pgPool: pool,
    taskList: withoutMessages(tasks),
    // Otherwise a stop does not wait for the end of a job to be written.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    concurrency: AT_ONCE,
    noHandleSignals: true,
    parsedCronItems: dailyItem(),
    events: events(pool, marks),
    logger: new Logger(() => () => undefined),
  });
  const free = () => freeJobsOfTheDead(pool).catch(() => undefined); // the next minute tries again
  const timer = setInterval(() => void free(), MINUTE);
  timer.unref();
  void free();
  return {
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
      for (const mark of marks) mark.release();
      await pool.end();
      log().info({ event: 'worker-stopped' });
    },
  };
}

function dailyItem() {
  return parseCronItems([
    {
      task: 'daily' satisfies JobKind,
      match: DAILY,
      options: { backfillPeriod: CATCH_UP, jobKey: 'daily', jobKeyMode: 'preserve_run_at', maxAttempts: 10 },
    },
  ]);
}

/** A failure is logged with an id, and the queue keeps the id alone: a message may quote data. */
function withoutMessages(tasks: Tasks): TaskList {
  const wrapped = Object.entries(tasks).map(([kind, run]) => {
    const task: Task = (payload, { job }) =>
      run(payload).catch((fault: unknown) => {
        throw new Error(logFailure(job, fault));
      });
    return [kind, task] as const;
  });
  return Object.fromEntries(wrapped);
}

function events(pool: Parameters<typeof markLiving>[0], marks: LivingMark[]): WorkerEvents {
  const made: WorkerEvents = new EventEmitter();
  made.on('pool:create', ({ workerPool }) => marks.push(markLiving(pool, workerPool.id)));
  made.on('pool:fatalError', () => log().error({ event: 'worker-fault' }, 'worker-fault'));
  return made;
}
