import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { isRunFull, MOST_PAYMENTS } from '@/lib/payment/rules/run-size';
import { listBudgetsDue } from '@/lib/payment/store/due-budgets';
import { listActedForBy } from '@/lib/payment/store/due-payments';
import { lockRun, moveRun, noteCollected, type PaymentRun, sumRun } from '@/lib/payment/store/payment-run';
import { lastLineNumber } from '@/lib/payment/store/run-line';
import type { ActingScope } from '@/lib/platform/db/scope';
import { systemCommand } from '@/lib/platform/db/system-command';
import type { JobSubject } from '@/lib/platform/jobs/job-kinds';
import { collectBudget } from './collect-budget';

/** `budgets`: of one transaction, far less time than it may take. `payments`: of the run, at most about. */
type Sizes = { budgets: number; payments: number };
const SIZES: Sizes = { budgets: 100, payments: MOST_PAYMENTS };

/**
 * Asks the next budgets of a run what is due, and says how far it is. The run is locked and collecting.
 * @returns whether all were asked or the run is full, and it is proposed
 */
export async function collectNext(
  scope: ActingScope,
  run: PaymentRun,
  today: PlainDate,
  { budgets: most, payments } = SIZES,
): Promise<boolean> {
  const { id: runId, payDay, collectedTo, createdById } = run;
  const budgetIds = await listBudgetsDue(scope, { runId, payDay, after: collectedTo, most });
  const actsFor = await listActedForBy(scope, { userId: createdById, today });
  let number = await lastLineNumber(scope, runId);
  const nextNumber = () => {
    number += 1;
    return number;
  };
  for (const budgetId of budgetIds) await collectBudget(scope, { run, today, actsFor, nextNumber }, budgetId);
  await noteCollected(scope, runId, {
    collectedTo: budgetIds.at(-1) ?? collectedTo,
    asked: budgetIds.length,
  });
  const { lineCount } = await sumRun(scope, runId);
  if (budgetIds.length === most && !isRunFull(lineCount, payments)) return false;
  await moveRun(scope, runId, { state: 'PROPOSED' });
  return true;
}

/** The job that asks the budgets which the first ones left. One that was killed goes on where it was. */
export async function collectRun(
  { commissionerCode, subjectId }: JobSubject,
  today: PlainDate = todayInLondon(),
  sizes = SIZES,
): Promise<void> {
  for (let isDone = false; !isDone; )
    isDone = await systemCommand(commissionerCode, async (scope) => {
      const run = await lockRun(scope, subjectId);
      return run?.state !== 'COLLECTING' || collectNext(scope, run, today, sizes);
    });
}
