import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findBudget } from '@/lib/money/store/budget';
import { entryKey } from '@/lib/money/store/entry-key';
import { findPlanLine, type ReversibleSpending, spendingOfKey } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { lockToMend, type MendSpendingRefusal } from './lock-to-mend';
import { postReversal } from './post-reversal';
import { type PostSpendingRefusal, postSpending, type SpendingInput, type Spent } from './post-spending';

export type CorrectSpending = SpendingInput & { spendingId: string };

export type CorrectSpendingRefusal = MendSpendingRefusal | PostSpendingRefusal | { kind: 'nothing-changed' };

type Corrected = { spendingId: string; budgetId: string };
type Outcome = Result<Corrected, CorrectSpendingRefusal>;

/**
 * Changes a spending that its recorder typed wrongly: an entry that undoes it, and the right one underneath,
 * from the same part of the budget. All stay visible, and the receipts stay with the line.
 * @rule SPE-04 (docs/rules.md)
 */
export function correctSpending(actor: Actor, input: CorrectSpending, today: PlainDate): Promise<Outcome> {
  return command(actor, 'spending:record', (scope) => correct(scope, input, today));
}

async function correct(scope: Scope, input: CorrectSpending, today: PlainDate): Promise<Outcome> {
  const { spendingId, formKey } = input;
  const key = entryKey('REVERSAL', formKey);
  const locking = await lockToMend(scope, spendingId, key);
  if (!locking.ok) return locking;
  const { found, locked, isRepeat } = locking.value;
  const { budgetId } = found;
  if (isRepeat) return ok({ spendingId: await spendingOfKey(scope, formKey), budgetId });
  if (isSame(found, input)) return fail({ kind: 'nothing-changed' });
  const place = await placeOf(scope, { found, input });
  if (!place.ok) return place;
  const undone = await postReversal(
    scope,
    locked,
    { found, reason: REASON, key, action: 'spending:mend' },
    today,
  );
  if (!undone.ok) return undone;
  const firstId = found.firstId ?? found.id;
  const posted = await postSpending(scope, { ...place.value, input, firstId }, today);
  return posted.ok ? ok({ spendingId: posted.value.spendingId, budgetId }) : posted;
}

const REASON = 'Changed by who recorded it';

function isSame(found: ReversibleSpending, input: CorrectSpending): boolean {
  const names = ['amount', 'spentOn', 'paidTo', 'note', 'planLineId'] as const;
  return names.every((name) => found[name] === input[name]);
}

type Place = Pick<Spent, 'budget' | 'allocation' | 'line'>;
type Changed = { found: ReversibleSpending; input: CorrectSpending };

async function placeOf(
  scope: Scope,
  { found, input }: Changed,
): Promise<Result<Place, NotFound | { kind: 'no-such-line' }>> {
  const budget = await findBudget(scope, found.budgetId);
  const allocation = budget?.allocations.find(({ id }) => id === found.allocationId);
  if (!budget || !allocation) return notFound;
  // The line may have left the plan since: it is kept where it is not what was wrong.
  const isKept = input.planLineId === found.planLineId;
  const line = isKept ? found : await findPlanLine(scope, budget.planId, input.planLineId);
  return line ? ok({ budget, allocation, line }) : fail({ kind: 'no-such-line' });
}
