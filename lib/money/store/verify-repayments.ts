import 'server-only';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { digestOf, ENTRY_FACTS } from '@/lib/money/store/money-facts';
import { Prisma } from '@/lib/platform/db/generated/client';
import { againstTrail, type Check, eventOf, isIn, MOST } from './verify-batches';
import { movedTo } from './verify-rows';

/**
 * Money that was paid back is its entry's, to the penny and the day; a record of it that was taken back is
 * the reversal of that entry. Both are what the audit trail says.
 */
export const repayments: Check = {
  table: 'repayment_money',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'repayment' AS table, m.id FROM repayment_money m
    JOIN repayment r ON r.commissioner_code = m.commissioner_code AND r.id = m.repayment_id
    LEFT JOIN journal_entry e ON e.commissioner_code = m.commissioner_code AND e.id = m.entry_id
    LEFT JOIN repayment_money t ON t.commissioner_code = m.commissioner_code AND t.id = m.takes_back_id
    ${eventOf('m', 'repayment:receive', 'repayment:receive-back')}
    CROSS JOIN LATERAL unnest(ARRAY[
      CASE WHEN e.id IS NULL OR e.budget_id <> r.budget_id OR e.person_id <> m.person_id OR e.happened_on <> m.received_on
        OR ${movedTo(Prisma.sql`r.allocation_id`, 'HELD')} <> CASE WHEN m.takes_back_id IS NULL THEN -m.amount_pence ELSE m.amount_pence END
        OR e.kind::text <> CASE WHEN m.takes_back_id IS NULL THEN 'REPAYMENT' ELSE 'REVERSAL' END
        OR e.reverses_id IS DISTINCT FROM t.entry_id THEN 'not-its-entry' END,
      ${againstTrail(digestOf(ENTRY_FACTS))}]) AS found (kind)
    WHERE ${isIn('m', scope, range)} AND found.kind IS NOT NULL ORDER BY m.id ${MOST}`,
};

/** Every entry of money that was paid back, and every reversal of one, belongs to such a row. */
export const repaymentEntries: Check = {
  table: 'journal_entry',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT 'without-row' AS kind, 'entry' AS table, e.id FROM journal_entry e
    LEFT JOIN journal_entry u ON u.commissioner_code = e.commissioner_code AND u.id = e.reverses_id
    WHERE ${isIn('e', scope, range)} AND 'REPAYMENT' IN (e.kind::text, u.kind::text)
      AND NOT EXISTS (SELECT FROM repayment_money m WHERE m.commissioner_code = e.commissioner_code AND m.entry_id = e.id)
    ORDER BY e.id ${MOST}`,
};
