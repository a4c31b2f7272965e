import 'server-only';
import { isClockOpen } from '@/lib/case/store/clock';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { isPayeeStopped } from '@/lib/money/rules/payout-stops';
import { findBudget } from '@/lib/money/store/budget';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import { listBudgetsOfStoppedPayees } from '@/lib/money/store/stopped-payments';
import type { ActingScope } from '@/lib/platform/db/scope';
import { type BudgetTask, tellBudgetTask } from './tell-budget-task';

const PAYEE_STOPPED: BudgetTask = {
  clock: 'PAYEE_STOPPED',
  opening: { kind: 'payee-stopped', action: 'payment:payee-stopped' },
  ending: { kind: 'payee-settled', action: 'payment:payee-settled' },
  list: listBudgetsOfStoppedPayees,
  isDue: hasStoppedPayee,
};

/**
 * Opens the task to settle who may receive a direct payment where its payee may not, and ends it where they
 * may again or another is named. Where a parent's authority ended at 16 the task is to ask the young person.
 * @returns how many tasks were opened or ended
 */
export function tellStoppedPayees(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return tellBudgetTask(PAYEE_STOPPED, commissionerCode, today);
}

async function hasStoppedPayee(scope: ActingScope, budgetId: string, today: PlainDate): Promise<boolean> {
  const budget = await findBudget(scope, budgetId);
  if (!budget || budget.endedOn !== null) return false;
  if (await isClockOpen(scope, budget.caseId, ['OWN_CONSENT'])) return false;
  for (const allocation of budget.allocations) {
    const facts = await findPayoutFacts(scope, budget, allocation, today);
    if (isPayeeStopped(facts)) return true;
  }
  return false;
}
