import 'server-only';
import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, type Task, type TaskList, type WorkerEvents } from 'graphile-worker';
import { type LivingMark, markLiving } from '@/lib/platform/db/live-workers';
import { log } from '@/lib/platform/log/log';
import { dailyTime } from './daily-time';
import type { JobKind, JobLane, Tasks } from './job-kinds';
import { logFailure } from './job-log';

type Pool = Parameters<typeof markLiving>[0];
type LaneGiven = { lane: JobLane; tasks: Tasks; pool: Pool; marks: LivingMark[] };

/** Works off the jobs of one lane. It takes those of its own kinds alone. */
export function runLane({ lane, tasks, pool, marks }: LaneGiven): Promise<Runner> {
  const kinds: readonly JobKind[] = lane.kinds;
  return run({
    pgPool: pool,
    taskList: withoutMessages(kinds, tasks),
    // Otherwise a stop does not wait for the end of a job to be written.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    concurrency: lane.atOnce,
    noHandleSignals: true,
    parsedCronItems: kinds.includes('daily') ? dailyTime() : [],
    events: events(pool, marks),
    logger: new Logger(() => () => undefined),
  });
}

/** A failure is logged with an id, and the queue keeps the id alone: a message may quote data. */
function withoutMessages(kinds: readonly JobKind[], tasks: Tasks): TaskList {
  const wrapped = kinds.map((kind) => {
    const task: Task = (payload, { job }) =>
      tasks[kind](payload).catch((fault: unknown) => {
        throw new Error(logFailure(job, fault));
      });
    return [kind, task] as const;
  });
  return Object.fromEntries(wrapped);
}

function events(pool: Pool, marks: LivingMark[]): WorkerEvents {
  const made: WorkerEvents = new EventEmitter();
  made.on('pool:create', ({ workerPool }) => marks.push(markLiving(pool, workerPool.id)));
  made.on('pool:fatalError', () => log().error({ event: 'worker-fault' }, 'worker-fault'));
  return made;
}
