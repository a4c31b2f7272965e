import 'server-only';
import { entryKey } from '@/lib/money/store/entry-key';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { digestOf, ENTRY_FACTS } from '@/lib/money/store/money-facts';
import type { VerificationScope } from '@/lib/platform/db/verification';
import { againstTrail, type Check, eventOf, isIn, MOST, type Range } from './verify-batches';

/**
 * Every final refund has its entry, to the penny, and one that was taken back its reversal. The keys of the
 * entries are made of the refund's id, here and not in the database.
 */
export const refunds: Check = {
  table: 'refund',
  find: async (scope, range) => {
    const ids = await idsOf(scope, range);
    const keys = ids.map((id) => entryKey('REFUND', id));
    const undone = ids.map((id) => entryKey('REVERSAL', id));
    return scope.tx.$queryRaw<LedgerFault[]>`
      SELECT 'not-its-entry' AS kind, 'refund' AS table, f.id FROM unnest(${ids}::uuid[], ${keys}::uuid[], ${undone}::uuid[]) AS k (id, key, undone)
      JOIN refund f ON f.commissioner_code = ${scope.commissionerCode} AND f.id = k.id
      LEFT JOIN journal_entry e ON e.commissioner_code = f.commissioner_code AND e.idempotency_key = k.key
      LEFT JOIN journal_entry b ON b.commissioner_code = f.commissioner_code AND b.idempotency_key = k.undone
      LEFT JOIN refund_taken_back t ON t.commissioner_code = f.commissioner_code AND t.refund_id = f.id
      CROSS JOIN LATERAL (SELECT coalesce(sum(p.amount_pence) FILTER (WHERE a.kind = 'REFUNDED'), 0) AS family,
          coalesce(sum(p.amount_pence) FILTER (WHERE a.kind = 'REFUNDED_COUNCIL'), 0) AS council
        FROM posting p JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id
        WHERE p.commissioner_code = e.commissioner_code AND p.entry_id = e.id) AS moved
      WHERE moved.council <> f.council_pence OR moved.family <> f.amount_pence + f.interest_pence - f.council_pence
        OR (e.id IS NOT NULL AND (e.kind <> 'REFUND' OR e.person_id <> f.person_id))
        OR (e.id IS NOT NULL AND t.id IS NOT NULL) <> (b.id IS NOT NULL) OR b.reverses_id <> e.id
      ORDER BY f.id ${MOST}`;
  },
};

/** The refunds that are final, or were before they were taken back. */
async function idsOf(scope: VerificationScope, range: Range): Promise<string[]> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM refund f LEFT JOIN refund_check h ON h.commissioner_code = f.commissioner_code AND h.refund_id = f.id
    WHERE ${isIn('f', scope, range)} AND f.is_posted AND (NOT f.needs_second OR h.outcome = 'CONFIRMED')`;
  return rows.map(({ id }) => id);
}

type RefundEntryRow = { id: string; key: string; refunds: string[] | null };

/** Every entry of a refund, and every reversal of one, belongs to one of the same person. */
export const refundEntries: Check = {
  table: 'journal_entry',
  find: async (scope, range) => {
    const rows = await scope.tx.$queryRaw<RefundEntryRow[]>`
      SELECT e.id, e.idempotency_key AS key, array_agg(f.id) FILTER (WHERE f.id IS NOT NULL) AS refunds FROM journal_entry e
      LEFT JOIN refund f ON f.commissioner_code = e.commissioner_code AND f.person_id = e.person_id
      WHERE ${isIn('e', scope, range)} AND e.budget_id IS NULL GROUP BY e.id, e.idempotency_key`;
    const lost = rows
      .filter(({ key, refunds: ids }) => !ids?.some((id) => keysOf(id).includes(key)))
      .map(({ id }): LedgerFault => ({ kind: 'without-row', table: 'entry', id }));
    return [...lost, ...(await recordedOtherwise(scope, range))];
  },
};

const keysOf = (refundId: string) => [entryKey('REFUND', refundId), entryKey('REVERSAL', refundId)];

function recordedOtherwise(scope: VerificationScope, range: Range) {
  return scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'entry' AS table, e.id FROM journal_entry e
    ${eventOf('e', 'refund:post', 'refund:reverse')}
    CROSS JOIN LATERAL (SELECT ${againstTrail(digestOf(ENTRY_FACTS))} AS kind) AS found
    WHERE ${isIn('e', scope, range)} AND e.budget_id IS NULL AND found.kind IS NOT NULL ORDER BY e.id ${MOST}`;
}
