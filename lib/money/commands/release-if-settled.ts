import 'server-only';
import { isClockOpen } from '@/lib/case/store/clock';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { mostToSpend } from '@/lib/money/rules/ledger-spending';
import type { Budget, BudgetAllocation } from '@/lib/money/store/budget';
import { lockedBalance } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { findReleased } from '@/lib/money/store/released';
import type { Scope } from '@/lib/platform/db/scope';
import { recommit, releaseCommitment } from './release-commitment';

/**
 * What a reversal left committed in a budget that has ended goes back to the fund, where its final payments
 * are settled. The caller has locked the case.
 * @rule LED-09 (docs/rules.md)
 */
export async function releaseIfSettled(scope: Scope, budget: Budget, today: PlainDate): Promise<void> {
  const { endedOn, endedFrom, caseId } = budget;
  if (endedOn === null || endedFrom === null) return;
  if (await isClockOpen(scope, caseId, ['FINAL_PAYMENTS'])) return;
  await releaseCommitment(scope, budget, { lastDay: endedOn, isSettled: true }, today);
}

/**
 * Commits again so much of what the end of a budget gave back as a spending needs that counts again.
 * @rule LED-09 (docs/rules.md)
 */
export async function recommitToSpend(
  scope: Scope,
  budget: Budget,
  { allocation, amount }: { allocation: BudgetAllocation; amount: Pence },
  today: PlainDate,
): Promise<void> {
  if (budget.endedFrom === null) return;
  const { id: allocationId, way } = allocation;
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const there = mostToSpend(way, {
    committed: lockedBalance(locked, { kind: 'COMMITTED', allocationId }),
    held: lockedBalance(locked, { kind: 'HELD', allocationId }),
  });
  const released = await findReleased(scope, budget.id);
  const most = released.find((part) => part.allocationId === allocationId)?.amount ?? pence(0);
  const missing = pence(Math.min(most, Math.max(0, amount - there)));
  if (missing > 0) await recommit(scope, budget, today, [{ allocationId, amount: missing }]);
}
