import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { checkPayout } from '@/lib/money/rules/payout-stops';
import { findBudget } from '@/lib/money/store/budget';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import { type AskedBudget, listBudgetsToAsk, listWaitingOf } from '@/lib/money/store/stopped-payments';
import type { ActingScope } from '@/lib/platform/db/scope';
import { systemCommand } from '@/lib/platform/db/system-command';
import { inBatches } from '@/lib/platform/jobs/in-batches';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Opens the task of stopped payments where a payment waits that may not go on, and ends it where none does
 * any more. Some stops come by the day alone, such as the last day of the payee's authority.
 * @returns how many tasks were opened or ended
 */
export async function tellStoppedPayments(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  let after = FIRST;
  let moved = 0;
  await inBatches(async (most) => {
    const asked = await systemCommand(commissionerCode, (scope) =>
      listBudgetsToAsk(scope, { after, most, today }),
    );
    for (const one of asked)
      if (await systemCommand(commissionerCode, (scope) => tell(scope, one, today))) moved += 1;
    after = asked.at(-1)?.budgetId ?? after;
    return asked.length;
  }, BATCH);
  return moved;
}

/** @returns whether a task was opened or ended */
async function tell(
  scope: ActingScope,
  { budgetId, caseId }: AskedBudget,
  today: PlainDate,
): Promise<boolean> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase) return false;
  // After a death the final payments are settled: that task asks the same.
  const isStopped = lockedCase.diedOn === null && (await hasStopped(scope, budgetId, today));
  if (isStopped === (await isClockOpen(scope, caseId, ['STOPPED_PAYMENTS']))) return false;
  const kind = isStopped ? 'payments-stopped' : 'stopped-payments-settled';
  await moveClocks(scope, lockedCase, { kind, on: today });
  await recordEvent(scope, {
    action: isStopped ? 'payment:stopped' : 'payment:stop-settled',
    personId: lockedCase.personId,
    subjectKind: 'budget',
    subjectId: budgetId,
  });
  return true;
}

/** Whether a payment of a budget waits that the rule of stops refuses. */
async function hasStopped(scope: ActingScope, budgetId: string, today: PlainDate): Promise<boolean> {
  const budget = await findBudget(scope, budgetId);
  if (!budget) return false;
  for (const { allocationId, ...payment } of await listWaitingOf(scope, budgetId)) {
    const allocation = budget.allocations.find(({ id }) => id === allocationId);
    const facts = allocation && (await findPayoutFacts(scope, budget, allocation, today));
    if (facts && !checkPayout(facts, payment).ok) return true;
  }
  return false;
}
