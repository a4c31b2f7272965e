import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type ReversalRefusal, reversalPostings } from '@/lib/money/rules/ledger-reversal';
import { type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { entryFacts } from '@/lib/money/store/money-facts';
import { findReversible } from '@/lib/money/store/spending';
import { command, refuseInterest } from '@/lib/platform/db/transaction';

export type ReverseSpending = { spendingId: string; reason: string; formKey: string };
export type ReverseSpendingRefusal = NotFound | ReversalRefusal | PostRefusal;

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
      const { entry, ...found } = (await findReversible(scope, spendingId)) ?? seen;
      if (entry.reversalKey === formKey) return ok({ budgetId: found.budgetId });
      const undone = reversalPostings({ ...entry, reversesId: null });
      if (!undone.ok) return undone;
      const { budgetId, personId } = found;
      const posted = await postEntry(scope, locked, {
        kind: 'REVERSAL',
        budgetId,
        personId,
        happenedOn: today,
        idempotencyKey: formKey,
        description: `Corrected: ${found.paidTo}`,
        postings: undone.value,
        reversesId: entry.id,
        asked: { reason },
      });
      if (!posted.ok) return posted;
      await recordEvent(scope, {
        action: 'spending:reverse',
        personId,
        subjectKind: 'spending',
        subjectId: spendingId,
        reason,
        after: await entryFacts(scope, posted.value.entryId),
      });
      return ok({ budgetId });
    },
  );
}
