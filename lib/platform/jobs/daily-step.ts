import 'server-only';
import { now } from '@/lib/core/clock';
import { noteDailyRun } from '@/lib/platform/db/daily-run';
import { listCommissionersInUse } from '@/lib/platform/db/in-use';
import { framesOf } from '@/lib/platform/log/frames';
import { log } from '@/lib/platform/log/log';

/**
 * A step of the daily job. It asks what is due by now and does it, so that one run makes up for days that
 * were missed, and a second run on one day does nothing. It answers how much it did.
 */
export type DailyStep =
  /** Runs once for each commissioner in use. */
  | { name: string; forCommissioner(commissionerCode: string): Promise<number> }
  /** Runs once, over what belongs to no commissioner. */
  | { name: string; forService(): Promise<number> };

/** One run of a step. */
type Run = { step: string; commissionerCode: string | undefined; run: () => Promise<number> };

/**
 * Runs every step. One that fails is logged and does not keep the others from running; the job then fails,
 * and runs again. Notes when all have come to their end.
 */
export async function runDailySteps(steps: readonly DailyStep[]): Promise<void> {
  const faults: unknown[] = [];
  for (const one of runsOf(steps, await listCommissionersInUse()))
    await runStep(one).catch((fault) => {
      logFault(one, fault);
      faults.push(fault);
    });
  if (faults.length > 0) throw faults[0];
  await noteDailyRun(now());
}

function runsOf(steps: readonly DailyStep[], codes: readonly string[]): Run[] {
  const shared = steps.flatMap((step): Run[] =>
    'forService' in step
      ? [{ step: step.name, commissionerCode: undefined, run: () => step.forService() }]
      : [],
  );
  const own = codes.flatMap((commissionerCode) =>
    steps.flatMap((step): Run[] =>
      'forCommissioner' in step
        ? [{ step: step.name, commissionerCode, run: () => step.forCommissioner(commissionerCode) }]
        : [],
    ),
  );
  return [...shared, ...own];
}

async function runStep({ step, commissionerCode, run }: Run): Promise<void> {
  const count = await run();
  if (count > 0) log().info({ event: 'daily-step', step, commissionerCode, count });
}

/** Where it happened and its kind; never the message, which may quote data. */
function logFault({ step, commissionerCode }: Run, fault: unknown): void {
  const { name: kind, code } = (fault instanceof Error ? fault : new Error()) as Error & { code?: string };
  const stack = fault instanceof Error ? framesOf(fault) : undefined;
  log().error({ event: 'daily-step-failed', step, commissionerCode, kind, code, stack }, 'daily-step-failed');
}
