import 'server-only';
import { runDailySteps } from '@/lib/platform/jobs/daily-step';
import type { Tasks } from '@/lib/platform/jobs/worker';
import { DAILY_STEPS } from './daily-steps';

/** What each kind of job does. A new kind is one line here and its name in lib/platform/jobs/job-kinds.ts. */
export const TASKS: Tasks = {
  daily: () => runDailySteps(DAILY_STEPS),
};
