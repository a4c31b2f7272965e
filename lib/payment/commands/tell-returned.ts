import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type BudgetTask, tellBudgetTask } from '@/lib/money/commands/tell-budget-task';
import { hasUncovered, listBudgetsOfReturned } from '@/lib/payment/store/returned-lines';

const RETURNED: BudgetTask = {
  clock: 'PAYMENT_RETURNED',
  opening: { kind: 'payment-returned', action: 'payment:return-open' },
  ending: { kind: 'returned-payment-settled', action: 'payment:return-settled' },
  list: listBudgetsOfReturned,
  isDue: hasUncovered,
};

/**
 * Opens the task of a returned payment where its days are not paid, such as after the new payment was
 * cancelled, and ends it where they are covered again or the budget ended.
 * @returns how many tasks were opened or ended
 */
export function tellReturned(commissionerCode: string, today: PlainDate = todayInLondon()): Promise<number> {
  return tellBudgetTask(RETURNED, commissionerCode, today);
}
