import 'server-only';
import { startWorker } from '@/lib/platform/jobs/worker';
import { log } from '@/lib/platform/log/log';
import { holdExit } from './hold-exit';
import { TASKS } from './tasks';

const RETRY_MS = 10_000;

/** The worker of this process survives reloads in development. */
const kept = globalThis as { jobsStarted?: boolean };

/**
 * Works off the queue in this process until it is signalled to stop, and then ends what it is doing. A
 * database that cannot be reached is tried again: pages tell by themselves that it is down.
 */
export async function startJobs(): Promise<void> {
  if (kept.jobsStarted) return;
  kept.jobsStarted = true;
  for (;;) {
    const worker = await startWorker(TASKS).catch((fault: Error & { code?: string }) => {
      log().error({ event: 'worker-not-started', kind: fault.name, code: fault.code }, 'worker-not-started');
      return null;
    });
    if (worker) return holdExit(() => worker.stop());
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
  }
}
