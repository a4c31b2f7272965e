import 'server-only';
import { parseCronItems } from 'graphile-worker';
import type { JobKind } from './job-kinds';

/** 3:15 in the night in winter, an hour later in summer. */
const DAILY = '15 3 * * *';
/**
 * How far a start goes back to find a run that was missed. That is one run, also after a long stop: each step
 * asks what is due by today.
 */
const CATCH_UP = 24 * 3_600_000;

/** When the daily job is added to the queue. */
export function dailyTime() {
  return parseCronItems([
    {
      task: 'daily' satisfies JobKind,
      match: DAILY,
      options: { backfillPeriod: CATCH_UP, jobKey: 'daily', jobKeyMode: 'preserve_run_at', maxAttempts: 10 },
    },
  ]);
}
