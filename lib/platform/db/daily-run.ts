import 'server-only';
import { client } from './client';

/** A day, and time for a run that takes longer than that of the day before. */
const LATE_AFTER = '26 hours';

/** Notes that the daily job came to its end, with every step. */
export async function noteDailyRun(at: Date): Promise<void> {
  await client().dailyRun.updateMany({ data: { finishedAt: at } });
}

/** Whether the daily job has not come to its end for more than a day. */
export async function isDailyRunLate(): Promise<boolean> {
  const [row] = await client().$queryRaw<{ late: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM daily_run WHERE finished_at > now() - ${LATE_AFTER}::interval) AS late`;
  return row?.late ?? true;
}
