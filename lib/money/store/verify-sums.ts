import 'server-only';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { type Check, isIn, MOST } from './verify-batches';

/** Every entry has two postings or more that make £0. */
export const entrySums: Check = {
  table: 'journal_entry',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT 'entry' AS kind, e.id, 0::bigint AS expected, coalesce(sum(p.amount_pence), 0)::bigint AS found FROM journal_entry e
    LEFT JOIN posting p ON p.commissioner_code = e.commissioner_code AND p.entry_id = e.id
    WHERE ${isIn('e', scope, range)} GROUP BY e.id HAVING count(p.id) < 2 OR sum(p.amount_pence) <> 0 ORDER BY e.id ${MOST}`,
};

/** Every balance is the sum of its account's postings. */
export const accountSums: Check = {
  table: 'ledger_account',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT 'account' AS kind, a.id, p.total AS expected, a.balance_pence AS found FROM ledger_account a
    CROSS JOIN LATERAL (SELECT coalesce(sum(amount_pence), 0)::bigint AS total FROM posting
      WHERE commissioner_code = a.commissioner_code AND account_id = a.id) AS p
    WHERE ${isIn('a', scope, range)} AND a.balance_pence <> p.total ORDER BY a.id ${MOST}`,
};

/**
 * No part of a budget has less than nothing left: what a person paid of their own is covered. No one but who
 * has a direct payment pays of their own, so no other part holds less than nothing.
 */
export const floors: Check = {
  table: 'ledger_account',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT 'floor' AS kind, a.id, 0::bigint AS expected, low.balance AS found FROM ledger_account a
    JOIN ledger_account h ON h.commissioner_code = a.commissioner_code AND h.allocation_id = a.allocation_id AND h.kind = 'HELD'
    JOIN allocation c ON c.commissioner_code = a.commissioner_code AND c.id = a.allocation_id
    CROSS JOIN LATERAL (SELECT CASE WHEN c.way = 'DIRECT_PAYMENT' THEN a.balance_pence + least(h.balance_pence, 0)
      ELSE least(a.balance_pence, h.balance_pence) END AS balance) AS low
    WHERE ${isIn('a', scope, range)} AND a.kind = 'COMMITTED' AND low.balance < 0 ORDER BY a.id ${MOST}`,
};

/**
 * The parts of a budget make what was agreed, and so does all its money with what came back to the
 * fund.
 */
export const budgetSums: Check = {
  table: 'budget',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT of.kind, b.id, b.agreed_pence AS expected, of.total AS found FROM budget b
    CROSS JOIN LATERAL (
      SELECT 'allocations' AS kind, coalesce(sum(amount_pence), 0)::bigint AS total FROM allocation
        WHERE commissioner_code = b.commissioner_code AND budget_id = b.id
      UNION ALL
      SELECT 'budget', coalesce(sum(balance_pence), 0)::bigint + (
        SELECT coalesce(sum(p.amount_pence), 0)::bigint FROM journal_entry e
        JOIN posting p ON p.commissioner_code = e.commissioner_code AND p.entry_id = e.id
        JOIN ledger_account f ON f.commissioner_code = p.commissioner_code AND f.id = p.account_id AND f.kind = 'FUND'
        WHERE e.commissioner_code = b.commissioner_code AND e.budget_id = b.id AND e.kind <> 'COMMITMENT')
        FROM ledger_account WHERE commissioner_code = b.commissioner_code AND budget_id = b.id) AS of
    WHERE ${isIn('b', scope, range)} AND of.total <> b.agreed_pence ORDER BY b.id, of.kind ${MOST}`,
};
