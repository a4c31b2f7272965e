import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type RefundParts, refundPostings } from '@/lib/money/rules/ledger-refund';
import { reversalPostings } from '@/lib/money/rules/ledger-reversal';
import { entryKey } from '@/lib/money/store/entry-key';
import { postEntry } from '@/lib/money/store/ledger';
import { type LockedAccounts, lockCommissionerAccounts } from '@/lib/money/store/ledger-account';
import type { NewEntry } from '@/lib/money/store/ledger-entry';
import { entryFacts } from '@/lib/money/store/money-facts';
import { findRefundEntry } from '@/lib/money/store/refund-entry';
import type { Scope } from '@/lib/platform/db/scope';

type OfRefund = { refundId: string; personId: string };

/**
 * Posts a refund of care costs that is final, once; nothing where it is £0. It pays nothing: the
 * commissioner's own system does. The caller has locked the case.
 * @rule RFD-03 (docs/rules.md)
 */
export async function postRefund(
  scope: Scope,
  { refundId, personId, ...parts }: OfRefund & RefundParts,
  today: PlainDate,
): Promise<void> {
  const postings = refundPostings(parts);
  if (postings.length === 0) return;
  await post(scope, await lockCommissionerAccounts(scope), 'refund:post', {
    kind: 'REFUND',
    budgetId: null,
    personId,
    happenedOn: today,
    description: 'Refund of care costs',
    idempotencyKey: entryKey('REFUND', refundId),
    postings,
  });
}

/**
 * Reverses the entry of a refund that was a mistake; nothing where it has none. The caller has locked the
 * case.
 * @rule RFD-04 (docs/rules.md)
 */
export async function reverseRefund(
  scope: Scope,
  { refundId, personId }: OfRefund,
  today: PlainDate,
): Promise<void> {
  const entry = await findRefundEntry(scope, entryKey('REFUND', refundId));
  if (!entry) return;
  const undone = reversalPostings({ ...entry, reversesId: null });
  if (!undone.ok) throw new Error(`A refund cannot be reversed: ${undone.error.kind}`);
  await post(scope, await lockCommissionerAccounts(scope), 'refund:reverse', {
    kind: 'REVERSAL',
    budgetId: null,
    personId,
    happenedOn: today,
    description: 'Refund of care costs taken back',
    idempotencyKey: entryKey('REVERSAL', refundId),
    postings: undone.value,
    reversesId: entry.id,
  });
}

async function post(
  scope: Scope,
  locked: LockedAccounts,
  action: AuditAction,
  entry: NewEntry,
): Promise<void> {
  const posted = await postEntry(scope, locked, entry);
  if (!posted.ok) throw new Error(`An entry of a refund was refused: ${posted.error.kind}`);
  const { entryId } = posted.value;
  await recordEvent(scope, {
    action,
    personId: entry.personId,
    subjectKind: 'entry',
    subjectId: entryId,
    after: await entryFacts(scope, entryId),
  });
}
