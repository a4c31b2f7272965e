import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import { type ReversalRefusal, reversalPostings } from '@/lib/money/rules/ledger-reversal';
import { type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import type { LockedAccounts } from '@/lib/money/store/ledger-account';
import { entryFacts } from '@/lib/money/store/money-facts';
import type { ReversibleSpending } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';

export type PostReversalRefusal = ReversalRefusal | PostRefusal;

type Undone = { found: ReversibleSpending; reason: string; key: string; action: AuditAction };

/** Posts the entry that undoes a spending, on accounts that are locked, and writes its event. */
export async function postReversal(
  scope: Scope,
  locked: LockedAccounts,
  { found, reason, key, action }: Undone,
  today: PlainDate,
): Promise<Result<void, PostReversalRefusal>> {
  const { budgetId, personId, paidTo, entry } = found;
  const undone = reversalPostings({ ...entry, reversesId: null });
  if (!undone.ok) return undone;
  const posted = await postEntry(scope, locked, {
    kind: 'REVERSAL',
    budgetId,
    personId,
    happenedOn: today,
    idempotencyKey: key,
    description: `Corrected: ${paidTo}`,
    postings: undone.value,
    reversesId: entry.id,
    asked: { reason },
  });
  if (!posted.ok) return posted;
  await recordEvent(scope, {
    action,
    personId,
    subjectKind: 'spending',
    subjectId: found.id,
    reason,
    after: await entryFacts(scope, posted.value.entryId),
  });
  return ok(undefined);
}
