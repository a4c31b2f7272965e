import 'server-only';
import { newId } from '@/lib/core/id';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { PostSpendingRefusal } from '@/lib/money/commands/post-spending';
import { findBudget } from '@/lib/money/store/budget';
import { findReversible } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';
import type { Repayment } from '@/lib/repayment/store/repayment';
import { postSpendingAgain } from '@/lib/spending/commands/post-spending-again';
import { insertStep } from '@/lib/spending/store/spending-step';

export type CountRefusal = NotFound | PostSpendingRefusal;

/** `isNothingAsked`: so that what was paid of their own for it, which was never asked, counts as well. */
export type NotAskedBack = { amount: Pence; words: string; isNothingAsked: boolean };

/**
 * What was disallowed and is not asked back counts as spent again, and is accepted by that decision. Nothing
 * is posted where a repayment has another ground: what is not asked back stays with the payee.
 * @rule REP-07 (docs/rules.md)
 */
export async function countAsSpent(
  scope: Scope,
  { spendingId, budgetId, personId, amount: found }: Repayment,
  { amount: rest, words, isNothingAsked }: NotAskedBack,
  today: PlainDate,
): Promise<Result<void, CountRefusal>> {
  if (spendingId === null || rest === 0) return ok(undefined);
  const spending = await findReversible(scope, spendingId);
  const budget = await findBudget(scope, budgetId);
  if (!spending || !budget) return notFound;
  const amount = pence(isNothingAsked ? rest + spending.amount - found : rest);
  const again = { budget, found: spending, amount, formKey: newId() };
  const posted = await postSpendingAgain(scope, again, today);
  if (!posted.ok) return posted;
  const step = {
    step: 'ACCEPTED',
    words: words.slice(0, 1000),
    answerBy: null,
    flags: [],
    after: 0,
  } as const;
  await insertStep(scope, { ...step, spendingId: posted.value, personId, status: 'ACCEPTED' });
  return ok(undefined);
}
