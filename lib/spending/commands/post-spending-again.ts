import 'server-only';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type PostSpendingRefusal, postSpending } from '@/lib/money/commands/post-spending';
import { recommitToSpend } from '@/lib/money/commands/release-if-settled';
import type { Budget } from '@/lib/money/store/budget';
import type { ReversibleSpending } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';

/** What counts as spent again: a spending that was disallowed, or so much of it. */
export type SpentAgain = { budget: Budget; found: ReversibleSpending; amount: Pence; formKey: string };

/**
 * Posts a spending again that was disallowed. The caller has locked the case.
 * @returns the spending that counts now
 */
export async function postSpendingAgain(
  scope: Scope,
  { budget, found, amount, formKey }: SpentAgain,
  today: PlainDate,
): Promise<Result<string, PostSpendingRefusal | NotFound>> {
  const { allocationId, planLineId, spentOn, paidTo, note, firstId, id, service } = found;
  const allocation = budget.allocations.find((one) => one.id === allocationId);
  if (!allocation) return notFound;
  await recommitToSpend(scope, budget, { allocation, amount }, today);
  const again = { planLineId, amount, spentOn, paidTo, note, formKey };
  const spent = { budget, allocation, line: { service }, input: again, firstId: firstId ?? id };
  const posted = await postSpending(scope, spent, today);
  return posted.ok ? ok(posted.value.spendingId) : posted;
}
