import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { lockToMend, type MendSpendingRefusal } from './lock-to-mend';
import { postReversal } from './post-reversal';

export type WithdrawSpending = { spendingId: string; reason: string; formKey: string };

type Withdrawn = { budgetId: string };

/**
 * Takes a spending back that its recorder typed by mistake: an entry with the opposite amounts. Both stay
 * visible.
 * @rule SPE-04 (docs/rules.md)
 */
export function withdrawSpending(
  actor: Actor,
  { spendingId, reason, formKey }: WithdrawSpending,
  today: PlainDate,
): Promise<Result<Withdrawn, MendSpendingRefusal>> {
  return command(actor, 'spending:record', async (scope): Promise<Result<Withdrawn, MendSpendingRefusal>> => {
    const locking = await lockToMend(scope, spendingId, formKey);
    if (!locking.ok) return locking;
    const { found, locked, isRepeat } = locking.value;
    const { budgetId } = found;
    if (isRepeat) return ok({ budgetId });
    const undone = await postReversal(
      scope,
      locked,
      { found, reason, key: formKey, action: 'spending:mend' },
      today,
    );
    return undone.ok ? ok({ budgetId }) : undone;
  });
}
