import 'server-only';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import { may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { type LockedAccounts, lockAccounts } from '@/lib/money/store/ledger-account';
import type { Scope } from '@/lib/platform/db/scope';

/** A budget of which the case and the money are locked, always in this order. */
export type BudgetOnCheck = { budget: Budget; lockedCase: LockedCase; locked: LockedAccounts };

/**
 * Locks a budget for a step of checking its spending: of two steps, or of a step and a change by the holder,
 * the second waits and reads what the first wrote.
 */
export async function lockToCheck(
  scope: Scope,
  budgetId: string | undefined,
  permission: Permission,
): Promise<Result<BudgetOnCheck, NotFound>> {
  const budget = budgetId ? await findBudget(scope, budgetId) : null;
  const lockedCase = budget && (await lockCase(scope, budget.caseId));
  if (!budget || !lockedCase || !may(scope.actor, permission, budget)) return notFound;
  const locked = await lockAccounts(scope, { allocationIds: budget.allocations.map(({ id }) => id) });
  return ok({ budget, lockedCase, locked });
}
