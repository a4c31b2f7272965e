import 'server-only';
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
 * recorded or the person is found to have capacity, and ends it where neither stops payments any more.
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
  for (const allocation of budget?.allocations ?? []) {
    const facts = budget && (await findPayoutFacts(scope, budget, allocation, today));
    if (!facts || facts.budgetEndedOn !== null) continue;
    if (facts.basisMissingAfter !== null || facts.capacityAfter !== null) return true;
  }
  return false;
}
