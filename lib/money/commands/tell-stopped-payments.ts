import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { checkPayout } from '@/lib/money/rules/payout-stops';
import { findBudget } from '@/lib/money/store/budget';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import { listBudgetsToAsk, listWaitingOf } from '@/lib/money/store/stopped-payments';
import type { ActingScope } from '@/lib/platform/db/scope';
import { type BudgetTask, tellBudgetTask } from './tell-budget-task';

const STOPPED_PAYMENTS: BudgetTask = {
  clock: 'STOPPED_PAYMENTS',
  opening: { kind: 'payments-stopped', action: 'payment:stopped' },
  ending: { kind: 'stopped-payments-settled', action: 'payment:stop-settled' },
  list: listBudgetsToAsk,
  isDue: hasStopped,
};

/**
 * Opens the task of stopped payments where a payment waits that may not go on, and ends it where none does
 * any more. Some stops come by the day alone, such as the last day of the payee's authority.
 * @returns how many tasks were opened or ended
 */
export function tellStoppedPayments(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return tellBudgetTask(STOPPED_PAYMENTS, commissionerCode, today);
}

/** Whether a payment of a budget waits that the rule of stops refuses. */
async function hasStopped(scope: ActingScope, budgetId: string, today: PlainDate): Promise<boolean> {
  const budget = await findBudget(scope, budgetId);
  if (!budget) return false;
  for (const { allocationId, ...payment } of await listWaitingOf(scope, budgetId)) {
    const allocation = budget.allocations.find(({ id }) => id === allocationId);
    if (allocation && payment.payeeId !== allocation.payee?.id) return true;
    const on = payment.dueOn > today ? payment.dueOn : today;
    const facts = allocation && (await findPayoutFacts(scope, budget, allocation, on));
    if (facts && !checkPayout(facts, payment).ok) return true;
  }
  return false;
}
