import 'server-only';
import { entryKey } from '@/lib/money/store/entry-key';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import {
  digestOf,
  ENTRY_FACTS,
  PAYMENT_FACTS,
  PAYMENT_FACTS_WITHOUT_PAYEE,
} from '@/lib/money/store/money-facts';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { VerificationScope } from '@/lib/platform/db/verification';
import { againstTrail, type Check, eventOf, isIn, MOST, type Range } from './verify-batches';
import { movedTo } from './verify-rows';

/** An event from before payees were records says nothing of the payee. */
const AS_PROPOSED = Prisma.sql`CASE WHEN v.after_digest = ${digestOf(PAYMENT_FACTS_WITHOUT_PAYEE)} THEN v.after_digest
  ELSE ${digestOf(PAYMENT_FACTS)} END`;

/** Every payment is what the audit trail says, and so is each step to its state, by the same user. */
export const payments: Check = {
  table: 'payment',
  find: (scope, range) => scope.tx.$queryRaw<LedgerFault[]>`
    SELECT found.kind, 'payment' AS table, y.id FROM payment y
    ${eventOf('y', 'payment:propose')}
    CROSS JOIN LATERAL unnest(ARRAY[
      ${againstTrail(AS_PROPOSED)},
      CASE WHEN (y.approved_by_id IS NOT NULL AND NOT ${isSigned('payment:approve', Prisma.sql`a.user_id = y.approved_by_id`)})
        OR (y.released_by_id IS NOT NULL AND NOT ${isSigned('payment:release', Prisma.sql`a.user_id = y.released_by_id`)})
        OR (y.state = 'CANCELLED' AND NOT ${isSigned('payment:cancel', Prisma.sql`true`)})
        OR (y.state = 'RETURNED' AND NOT ${isSigned('payment:return', Prisma.sql`true`)}) THEN 'without-event' END]) AS found (kind)
    WHERE ${isIn('y', scope, range)} AND found.kind IS NOT NULL ORDER BY y.id ${MOST}`,
};

function isSigned(action: string, by: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM audit_event a WHERE a.commissioner_code = y.commissioner_code AND a.subject_id = y.id
    AND a.action = ${Prisma.raw(`'${action}'`)} AND ${by})`;
}

/**
 * Every released payment has its entry, to the penny. The key of the entry is made of the payment's id, here
 * and not in the database.
 */
export const released: Check = {
  table: 'payment',
  find: async (scope, range) => {
    const { ids, keys } = await keysOf(scope, range);
    return scope.tx.$queryRaw<LedgerFault[]>`
      SELECT found.kind, 'payment' AS table, y.id FROM unnest(${ids}::uuid[], ${keys}::uuid[]) AS k (id, key)
      JOIN payment y ON y.commissioner_code = ${scope.commissionerCode} AND y.id = k.id
      LEFT JOIN journal_entry e ON e.commissioner_code = y.commissioner_code AND e.idempotency_key = k.key
      ${eventOf('y', 'payment:release')}
      CROSS JOIN LATERAL unnest(ARRAY[
        CASE WHEN e.id IS NULL OR e.kind <> 'PAYMENT' OR e.budget_id <> y.budget_id OR e.person_id <> y.person_id
          OR y.amount_pence <> ${movedTo(Prisma.sql`y.allocation_id`, 'HELD')} THEN 'not-its-entry' END,
        ${againstTrail(digestOf(ENTRY_FACTS))}]) AS found (kind)
      WHERE found.kind IS NOT NULL ORDER BY y.id ${MOST}`;
  },
};

async function keysOf(scope: VerificationScope, range: Range) {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT y.id FROM payment y WHERE ${isIn('y', scope, range)} AND y.state IN ('RELEASED', 'RETURNED')`;
  const ids = rows.map(({ id }) => id);
  return { ids, keys: ids.map((id) => entryKey('PAYMENT', id)) };
}

type PaidOut = { id: string; key: string; payments: string[] | null };

/** Every entry of a payment belongs to one that was released. */
export const paidOut: Check = {
  table: 'journal_entry',
  find: async (scope, range) => {
    const rows = await scope.tx.$queryRaw<PaidOut[]>`
      SELECT e.id, e.idempotency_key AS key, array_agg(y.id) FILTER (WHERE y.id IS NOT NULL) AS payments FROM journal_entry e
      LEFT JOIN payment y ON y.commissioner_code = e.commissioner_code AND y.budget_id = e.budget_id AND y.state IN ('RELEASED', 'RETURNED')
      WHERE ${isIn('e', scope, range)} AND e.kind = 'PAYMENT' GROUP BY e.id, e.idempotency_key`;
    return rows
      .filter(({ key, payments: ids }) => !ids?.some((id) => entryKey('PAYMENT', id) === key))
      .map(({ id }) => ({ kind: 'without-row', table: 'entry', id }));
  },
};
