import 'server-only';
import { entryKey } from '@/lib/money/store/entry-key';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { digestOf, ENTRY_FACTS } from '@/lib/money/store/money-facts';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { VerificationScope } from '@/lib/platform/db/verification';
import { againstTrail, type Check, eventOf, isIn, MOST, type Range } from './verify-batches';
import { movedTo } from './verify-rows';

/**
 * Every payment that came back has the reversal of its entry, to the penny, and it is what the audit trail
 * says. The keys of both entries are made of the payment's id, here and not in the database.
 */
export const returns: Check = {
  table: 'payment',
  find: async (scope, range) => {
    const { ids, paid, undone } = await keysOf(scope, range);
    return scope.tx.$queryRaw<LedgerFault[]>`
      SELECT found.kind, 'payment' AS table, y.id FROM unnest(${ids}::uuid[], ${paid}::uuid[], ${undone}::uuid[]) AS k (id, paid, undone)
      JOIN payment y ON y.commissioner_code = ${scope.commissionerCode} AND y.id = k.id
      LEFT JOIN journal_entry e ON e.commissioner_code = y.commissioner_code AND e.idempotency_key = k.undone
      LEFT JOIN journal_entry u ON u.commissioner_code = e.commissioner_code AND u.id = e.reverses_id
      ${eventOf('y', 'payment:return')}
      CROSS JOIN LATERAL unnest(ARRAY[
        CASE WHEN e.id IS NULL OR e.kind <> 'REVERSAL' OR e.budget_id <> y.budget_id OR e.person_id <> y.person_id
          OR u.idempotency_key IS DISTINCT FROM k.paid
          OR y.amount_pence <> -${movedTo(Prisma.sql`y.allocation_id`, 'HELD')} THEN 'not-its-entry' END,
        ${againstTrail(digestOf(ENTRY_FACTS))}]) AS found (kind)
      WHERE found.kind IS NOT NULL ORDER BY y.id ${MOST}`;
  },
};

async function keysOf(scope: VerificationScope, range: Range) {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT y.id FROM payment y WHERE ${isIn('y', scope, range)} AND y.state = 'RETURNED'`;
  const ids = rows.map(({ id }) => id);
  return {
    ids,
    paid: ids.map((id) => entryKey('PAYMENT', id)),
    undone: ids.map((id) => entryKey('REVERSAL', id)),
  };
}

type Undone = { id: string; key: string; payments: string[] | null };

/** Every reversal of the entry of a payment belongs to one that came back. */
export const returnEntries: Check = {
  table: 'journal_entry',
  find: async (scope, range) => {
    const rows = await scope.tx.$queryRaw<Undone[]>`
      SELECT e.id, e.idempotency_key AS key, array_agg(y.id) FILTER (WHERE y.id IS NOT NULL) AS payments FROM journal_entry e
      JOIN journal_entry u ON u.commissioner_code = e.commissioner_code AND u.id = e.reverses_id AND u.kind = 'PAYMENT'
      LEFT JOIN payment y ON y.commissioner_code = e.commissioner_code AND y.budget_id = e.budget_id AND y.state = 'RETURNED'
      WHERE ${isIn('e', scope, range)} GROUP BY e.id, e.idempotency_key`;
    return rows
      .filter(({ key, payments }) => !payments?.some((id) => entryKey('REVERSAL', id) === key))
      .map(({ id }) => ({ kind: 'without-row', table: 'entry', id }));
  },
};
