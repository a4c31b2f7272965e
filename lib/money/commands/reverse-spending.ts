import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { findReversible } from '@/lib/money/store/spending';
import { command, refuseInterest } from '@/lib/platform/db/transaction';
import { type PostReversalRefusal, postReversal } from './post-reversal';

export type ReverseSpending = { spendingId: string; reason: string; formKey: string };
export type ReverseSpendingRefusal = NotFound | PostReversalRefusal | { kind: 'question-open' };

type Reversed = { budgetId: string };

/** Undoes a spending by an entry with the opposite amounts. Both entries stay visible. */
export function reverseSpending(
  actor: Actor,
  { spendingId, reason, formKey }: ReverseSpending,
  today: PlainDate,
): Promise<Result<Reversed, ReverseSpendingRefusal>> {
  return command(
    actor,
    'spending:reverse',
    async (scope): Promise<Result<Reversed, ReverseSpendingRefusal>> => {
      const seen = await findReversible(scope, spendingId);
      refuseInterest(scope, seen?.personId);
      if (!seen || !may(actor, 'spending:reverse', seen)) return notFound;
      const locked = await lockAccounts(scope, { allocationIds: [seen.allocationId] });
      // Read again after the lock: another user may have reversed it while this transaction waited.
      const found = (await findReversible(scope, spendingId)) ?? seen;
      if (found.entry.reversalKey === formKey) return ok({ budgetId: found.budgetId });
      if (found.status === 'QUERIED') return fail({ kind: 'question-open' });
      const undone = await postReversal(
        scope,
        locked,
        { found, reason, key: formKey, action: 'spending:reverse' },
        today,
      );
      return undone.ok ? ok({ budgetId: found.budgetId }) : undone;
    },
  );
}
