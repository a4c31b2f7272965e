import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { findBudget } from '@/lib/money/store/budget';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import { listBudgetsOfYoung } from '@/lib/money/store/stopped-payments';
import type { ActingScope } from '@/lib/platform/db/scope';
import { type BudgetTask, tellBudgetTask } from './tell-budget-task';

const OWN_CONSENT: BudgetTask = {
  clock: 'OWN_CONSENT',
  opening: { kind: 'parent-ended', action: 'consent:ask-own' },
  ending: { kind: 'own-consent-settled', action: 'consent:own-settled' },
  list: listBudgetsOfYoung,
  isDue: hasNoPayee,
};

/**
 * Opens the task to ask a young person of 16 for their own consent where a parent's authority over their
 * direct payment has ended, and ends it where someone may receive it again: the parent as their nominee, or a
 * representative where they are found to lack capacity.
 * @returns how many tasks were opened or ended
 */
export function tellOwnConsent(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return tellBudgetTask(OWN_CONSENT, commissionerCode, today);
}

/** Whether the authority of the payee of a direct payment has ended. */
async function hasNoPayee(scope: ActingScope, budgetId: string, today: PlainDate): Promise<boolean> {
  const budget = await findBudget(scope, budgetId);
  for (const allocation of budget?.allocations ?? []) {
    const facts = budget && (await findPayoutFacts(scope, budget, allocation, today));
    if (facts && facts.budgetEndedOn === null && facts.payeeEndedOn !== null) return true;
  }
  return false;
}
