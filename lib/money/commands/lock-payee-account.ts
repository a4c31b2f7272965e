import 'server-only';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import { may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type AccountHolder, accountHolderOf, lockAccountOf } from '@/lib/money/store/bank-details';
import { type Budget, findBudget, lockBudget } from '@/lib/money/store/budget';
import type { Scope } from '@/lib/platform/db/scope';

/** The part of a budget on the page of which an account is recorded or settled. */
export type AccountPlace = { budgetId: string; allocationId: string };

export type PayeeAccount = { budget: Budget; lockedCase: LockedCase; holder: AccountHolder };

/** Who holds the account that a part is paid into, with the case, the budget and the account locked. */
export async function lockPayeeAccount(
  scope: Scope,
  permission: Permission,
  { budgetId, allocationId }: AccountPlace,
): Promise<Result<PayeeAccount, NotFound | { kind: 'payee-unnamed' }>> {
  const caseId = (await findBudget(scope, budgetId))?.caseId;
  // Cases are locked before budgets, as where a payment is released.
  const lockedCase = caseId ? await lockCase(scope, caseId) : null;
  const budget = lockedCase && (await lockBudget(scope, budgetId));
  if (!budget || !may(scope.actor, permission, budget)) return notFound;
  const payee = budget.allocations.find(({ id }) => id === allocationId)?.payee;
  if (!payee) return notFound;
  const holder = accountHolderOf(payee, budget.personId);
  if (!holder) return fail({ kind: 'payee-unnamed' });
  await lockAccountOf(scope, holder);
  return ok({ budget, lockedCase, holder });
}
