import 'server-only';
import { isClockOpen } from '@/lib/case/store/clock';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
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
  isDue: isPayeeStopped,
};

/**
 * Opens the task to settle who may receive a direct payment where the basis of the payee's authority is not
 * recorded or the person is found to have capacity, and ends it where the payee may receive it again. It
 * stays where the authority has ended meanwhile, as by a finding that was corrected: that stops as much.
 * @returns how many tasks were opened or ended
 */
export function tellStoppedPayees(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return tellBudgetTask(PAYEE_STOPPED, commissionerCode, today);
}

async function isPayeeStopped(scope: ActingScope, budgetId: string, today: PlainDate): Promise<boolean> {
  const budget = await findBudget(scope, budgetId);
  if (!budget || budget.endedOn !== null) return false;
  const isOpen = await isClockOpen(scope, budget.caseId, ['PAYEE_STOPPED']);
  for (const allocation of budget.allocations) {
    const facts = await findPayoutFacts(scope, budget, allocation, today);
    if (facts.basisMissingAfter !== null || facts.capacityAfter !== null) return true;
    if (isOpen && facts.payeeEndedOn !== null) return true;
  }
  return false;
}
