import 'server-only';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { BUDGET_FACTS, digestOf, ENTRY_FACTS, SPENDING_FACTS } from '@/lib/money/store/money-facts';
import { Prisma } from '@/lib/platform/db/generated/client';
import { againstTrail, type Check, eventOf, isIn, MOST } from './verify-batches';

/** Every spending is its entry's, to the penny and the day, and what the audit trail says. */
export const spendings: Check = {
  table: 'spending',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'spending' AS table, s.id FROM spending s
    LEFT JOIN journal_entry e ON e.commissioner_code = s.commissioner_code AND e.id = s.entry_id
    ${eventOf('s', 'spending:record')}
    CROSS JOIN LATERAL unnest(ARRAY[
      CASE WHEN e.id IS NULL OR e.kind <> 'SPENDING' OR e.budget_id <> s.budget_id OR e.person_id <> s.person_id OR e.happened_on <> s.spent_on
        OR s.amount_pence <> ${movedTo(Prisma.sql`s.allocation_id`, 'SPENT')} THEN 'not-its-entry' END,
      ${againstTrail(digestOf(SPENDING_FACTS))}]) AS found (kind)
    WHERE ${isIn('s', scope, range)} AND found.kind IS NOT NULL ORDER BY s.id ${MOST}`,
};

/** What entry `e` moved to an allocation's account of a kind. */
export function movedTo(allocation: Prisma.Sql, kind: 'SPENT' | 'HELD'): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(sum(p.amount_pence), 0) FROM posting p
    JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id
    WHERE p.commissioner_code = e.commissioner_code AND p.entry_id = e.id AND a.kind = ${Prisma.raw(`'${kind}'`)} AND a.allocation_id = ${allocation})`;
}

/** Every budget was opened by an entry, and is what the audit trail says. */
export const budgets: Check = {
  table: 'budget',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'budget' AS table, b.id FROM budget b
    LEFT JOIN journal_entry e ON e.commissioner_code = b.commissioner_code AND e.budget_id = b.id AND e.kind = 'COMMITMENT'
    ${eventOf('b', 'budget:start')}
    CROSS JOIN LATERAL unnest(ARRAY[CASE WHEN e.id IS NULL THEN 'not-its-entry' END, ${againstTrail(digestOf(BUDGET_FACTS))}]) AS found (kind)
    WHERE ${isIn('b', scope, range)} AND found.kind IS NOT NULL ORDER BY b.id ${MOST}`,
};

/**
 * Every entry belongs to a row, and a reversal undoes what it names. `paidOut` and `returnEntries` do those
 * of payments, `refundEntries` those of refunds, and `repaymentEntries` those of what was paid back.
 */
export const entries: Check = {
  table: 'journal_entry',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'entry' AS table, e.id FROM journal_entry e
    LEFT JOIN spending s ON s.commissioner_code = e.commissioner_code AND s.entry_id = CASE e.kind WHEN 'SPENDING' THEN e.id ELSE e.reverses_id END
    ${eventOf('s', 'spending:reverse', 'spending:mend', 'spending:disallow')}
    CROSS JOIN LATERAL unnest(ARRAY[
      CASE WHEN (e.kind IN ('SPENDING', 'REVERSAL') AND e.budget_id IS NOT NULL AND s.id IS NULL AND NOT EXISTS (SELECT FROM journal_entry u
          WHERE u.commissioner_code = e.commissioner_code AND u.id = e.reverses_id AND u.kind IN ('REPAYMENT', 'PAYMENT'))) OR (e.budget_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM budget b WHERE b.commissioner_code = e.commissioner_code AND b.id = e.budget_id)) THEN 'without-row' END,
      CASE WHEN e.kind = 'REVERSAL' AND EXISTS (SELECT FROM posting p WHERE p.commissioner_code = e.commissioner_code
        AND p.entry_id IN (e.id, e.reverses_id) GROUP BY p.account_id HAVING sum(p.amount_pence) <> 0) THEN 'not-its-entry' END,
      CASE WHEN e.kind = 'REVERSAL' AND s.id IS NOT NULL THEN ${againstTrail(digestOf(ENTRY_FACTS))} END]) AS found (kind)
    WHERE ${isIn('e', scope, range)} AND found.kind IS NOT NULL ORDER BY e.id ${MOST}`,
};

/**
 * Every entry that gave money back, or committed it again, moves it between committed and the fund, and is as
 * the audit trail says.
 */
export const releases: Check = {
  table: 'journal_entry',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'entry' AS table, e.id FROM journal_entry e
    LEFT JOIN LATERAL (SELECT a.version, a.after_digest, true AS is_there FROM audit_event a
      WHERE a.commissioner_code = e.commissioner_code AND a.subject_id = e.id AND a.action IN ('budget:release', 'budget:recommit')
      LIMIT 1) AS v ON true
    CROSS JOIN LATERAL unnest(ARRAY[
      CASE WHEN EXISTS (SELECT FROM posting p JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id
        WHERE p.commissioner_code = e.commissioner_code AND p.entry_id = e.id AND (a.kind NOT IN ('FUND', 'COMMITTED')
          OR (a.kind = 'FUND') <> ((p.amount_pence > 0) = (e.kind = 'RELEASE')))) THEN 'not-its-entry' END,
      ${againstTrail(digestOf(ENTRY_FACTS))}]) AS found (kind)
    WHERE ${isIn('e', scope, range)} AND e.kind IN ('RELEASE', 'RECOMMITMENT') AND found.kind IS NOT NULL ORDER BY e.id ${MOST}`,
};

/** Every posting has its entry and its account. */
export const postings: Check = {
  table: 'posting',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT 'without-row' AS kind, 'posting' AS table, p.id FROM posting p
    LEFT JOIN journal_entry e ON e.commissioner_code = p.commissioner_code AND e.id = p.entry_id
    LEFT JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id
    WHERE ${isIn('p', scope, range)} AND (e.id IS NULL OR a.id IS NULL) ORDER BY p.id ${MOST}`,
};
