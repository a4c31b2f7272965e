import { randomUUID } from 'node:crypto';
import type { Job } from 'graphile-worker';
import { framesOf } from '@/lib/platform/log/frames';
import { log } from '@/lib/platform/log/log';

/**
 * Logs a job that failed: an id, where, and its kind; never the message, which may quote data.
 * @returns the id
 */
export function logFailure(job: Job, thrown: unknown): string {
  const faultId = randomUUID();
  const fault = thrown instanceof Error ? thrown : new Error('not an error');
  const { code } = fault as Error & { code?: string };
  log().error(
    {
      event: 'job-failed',
      faultId,
      jobId: job.id,
      task: job.task_identifier,
      attempt: job.attempts,
      isLast: job.attempts >= job.max_attempts,
      kind: fault.name,
      code,
      stack: framesOf(fault),
    },
    'job-failed',
  );
  return faultId;
}
