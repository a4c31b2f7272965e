import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type Case, lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type Budget, findBudget, lockBudget } from '@/lib/money/store/budget';
import { noticeClocks } from '@/lib/notice/rules/notice-clocks';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';

export type NoticesLocked = { lockedCase: Case; budget: Budget };

export type LockNoticesRefusal = NotFound | DeathRefusal | { kind: 'budget-has-ended' };

/** Locks the case and the budget for a decision about its payments. None is made after a death or an end. */
export async function lockNotices(
  scope: Scope,
  budgetId: string,
): Promise<Result<NoticesLocked, LockNoticesRefusal>> {
  const found = await findBudget(scope, budgetId);
  const lockedCase = found && (await lockCase(scope, found.caseId));
  const budget = lockedCase && (await lockBudget(scope, budgetId));
  if (!budget || !may(scope.actor, 'payment-notice:decide', budget)) return notFound;
  const alive = refuseAfterDeath(lockedCase);
  if (!alive.ok) return alive;
  return budget.state === 'ENDED' ? fail({ kind: 'budget-has-ended' }) : ok({ lockedCase, budget });
}

/** Moves the tasks of notices to what counts of them now. */
export async function moveNoticeClocks(
  scope: Scope,
  { lockedCase, budget }: NoticesLocked,
  today: PlainDate,
): Promise<void> {
  const after = await findBudget(scope, budget.id);
  const due = noticeClocks(after?.notices ?? []);
  await moveClocks(scope, lockedCase, { kind: 'payment-notices-changed', on: today, ...due });
}
