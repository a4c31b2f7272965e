import { isDailyRunLate } from '@/lib/platform/db/daily-run';
import { isQueueStuck } from '@/lib/platform/db/job-queue';
import { databaseLacks } from '@/lib/platform/db/ready';
import { env } from '@/lib/platform/env';
import { filesLack } from '@/lib/platform/files/ready';

/**
 * Live, and ready when the service can do its work: 200, or 503 with what is missing. `restarts` counts how
 * often the server had to be started again since `npm start`. `jobs` says whether the queue of jobs moves,
 * and `daily` whether the daily job came to its end in the last day; pages are served either way.
 */
export async function GET(): Promise<Response> {
  const missing = [...(await databaseLacks()), ...(await filesLack())];
  const ready = missing.length === 0;
  return Response.json(
    {
      live: true,
      ready,
      missing,
      restarts: env().PHB_RESTARTS,
      jobs: await jobsState(ready),
      daily: await dailyState(ready),
    },
    { status: ready ? 200 : 503 },
  );
}

async function dailyState(ready: boolean): Promise<'done' | 'late'> {
  const isLate = !ready || (await isDailyRunLate().catch(() => true));
  return isLate ? 'late' : 'done';
}

async function jobsState(ready: boolean): Promise<'moving' | 'stuck'> {
  const isStuck = !ready || (await isQueueStuck().catch(() => true));
  return isStuck ? 'stuck' : 'moving';
}
