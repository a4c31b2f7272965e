import 'server-only';
import { type Pence, pence } from '@/lib/core/money';
import { lockedBalance } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import type { Scope } from '@/lib/platform/db/scope';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { findRepaymentsOfBudget, type Repayment } from '@/lib/repayment/store/repayment';

/**
 * What the payee holds of a part, less what is asked already. More was never the commissioner's money.
 * @rule REP-01 (docs/rules.md)
 */
export async function mostToAsk(
  scope: Scope,
  { budgetId, allocationId }: Pick<Repayment, 'budgetId' | 'allocationId'>,
): Promise<Pence> {
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const withPayee = lockedBalance(locked, { kind: 'HELD', allocationId });
  const asked = (await findRepaymentsOfBudget(scope, budgetId))
    .filter((one) => one.allocationId === allocationId)
    .reduce((sum, one) => sum + repaymentNow(one).left, 0);
  return pence(Math.max(0, withPayee - asked));
}
