import 'server-only';
import { listCommissionerCodes } from '@/lib/platform/db/verification';
import { log } from '@/lib/platform/log/log';

/**
 * A step of the daily job. It asks what is due by now and does it, so that one run makes up for days that
 * were missed, and a second run on one day does nothing.
 */
export type DailyStep = {
  /** For the log. */
  name: string;
  /** Runs once for each commissioner. @returns how much it did */
  forCommissioner(commissionerCode: string): Promise<number>;
};

/**
 * Runs every step for every commissioner. One that fails does not keep the others from running; the job then
 * fails, and runs again.
 */
export async function runDailySteps(steps: readonly DailyStep[]): Promise<void> {
  const faults: unknown[] = [];
  for (const commissionerCode of await listCommissionerCodes())
    for (const step of steps) await runStep(step, commissionerCode).catch((fault) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

async function runStep({ name, forCommissioner }: DailyStep, commissionerCode: string): Promise<void> {
  const count = await forCommissioner(commissionerCode);
  if (count > 0) log().info({ event: 'daily-step', step: name, commissionerCode, count });
}
