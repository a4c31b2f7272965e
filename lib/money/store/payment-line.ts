import 'server-only';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PaymentState } from '@/lib/money/rules/payment-state';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { born } from '@/lib/person/store/born';
import { Prisma } from '@/lib/platform/db/generated/client';
import { keyset } from '@/lib/platform/db/keyset';
import type { Scope } from '@/lib/platform/db/scope';
import { consentEndedOn } from './payment-consent';

/** One payment with the names that a list shows. */
export type PaymentLine = {
  id: string;
  budgetId: string;
  personId: string;
  personName: string;
  personBorn: BirthDay;
  holderName: string;
  way: WayOfManaging;
  amount: bigint;
  startsOn: PlainDate;
  endsOn: PlainDate;
  dueOn: PlainDate;
  state: PaymentState;
  proposedById: string;
  proposedBy: string;
  approvedById: string | null;
  approvedBy: string | null;
  releasedBy: string | null;
  cancelledReason: string | null;
  allocationId: string;
  /** To whom it was proposed. */
  payeeId: string;
  /** Why it is owed although payments are stopped, and who said so. */
  owedReason: string | null;
  owedReasonBy: string | null;
  /** Why it covers days that another payment covers. */
  overlapReason: string | null;
  /** What may stop it, of what a list can know; the payee's authority is read on its own page. */
  diedOn: PlainDate | null;
  consentEndedOn: PlainDate | null;
  responsibleUntil: PlainDate | null;
};

/** Finds the ids of a page in the index first, and then reads and joins only these. */
function linesOf(commissionerCode: string, ids: Prisma.Sql, orderBy: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH page AS MATERIALIZED (${ids})
    SELECT y.id, y.budget_id AS "budgetId", y.person_id AS "personId", ltrim(p.given_name || ' ' || p.family_name) AS "personName",
      ${born} AS "personBorn",
      h.name AS "holderName", c.way::text AS way, y.amount_pence AS amount, y.period_starts_on::text AS "startsOn",
      y.period_ends_on::text AS "endsOn", y.due_on::text AS "dueOn", y.state::text AS state, y.proposed_by_id AS "proposedById",
      u.display_name AS "proposedBy", y.approved_by_id AS "approvedById", v.display_name AS "approvedBy", w.display_name AS "releasedBy",
      y.cancelled_reason AS "cancelledReason", y.allocation_id AS "allocationId", y.owed_reason AS "owedReason",
      o.display_name AS "owedReasonBy", y.overlap_reason AS "overlapReason", y.payee_id AS "payeeId", p.died_on::text AS "diedOn",
      p.responsible_until::text AS "responsibleUntil",
      CASE WHEN c.way = 'DIRECT_PAYMENT' THEN ${consentEndedOn} END::text AS "consentEndedOn"
    FROM page JOIN payment y ON y.commissioner_code = ${commissionerCode} AND y.id = page.id
    JOIN person p ON p.commissioner_code = y.commissioner_code AND p.id = y.person_id
    JOIN budget b ON b.commissioner_code = y.commissioner_code AND b.id = y.budget_id
    JOIN allocation c ON c.commissioner_code = y.commissioner_code AND c.id = y.allocation_id
    JOIN payee h ON h.commissioner_code = y.commissioner_code AND h.id = y.payee_id
    JOIN user_account u ON u.id = y.proposed_by_id
    LEFT JOIN user_account v ON v.id = y.approved_by_id
    LEFT JOIN user_account w ON w.id = y.released_by_id
    LEFT JOIN user_account o ON o.id = y.owed_reason_by_id
    ORDER BY ${orderBy}`;
}

/**
 * One page of a commissioner's payments in a state: waiting payments by the earliest due day, finished ones
 * by the latest.
 */
export function findPaymentsIn(
  { tx, commissionerCode }: Scope,
  state: PaymentState,
  { after, size }: { after: string | null; size: number },
): Promise<PaymentLine[]> {
  const lookup = (id: string) =>
    Prisma.sql`SELECT k.due_on, k.id FROM payment k WHERE k.commissioner_code = ${commissionerCode} AND k.id = ${id}::uuid`;
  const order = {
    columns: ['y.due_on', 'y.id'],
    isDescending: state !== 'PROPOSED' && state !== 'APPROVED',
  };
  const { beside, orderBy } = keyset(order, { after, before: null }, lookup);
  const page = Prisma.sql`
    SELECT y.id FROM payment y WHERE y.commissioner_code = ${commissionerCode} AND y.state = ${literal(state)} ${beside}
    ORDER BY ${orderBy} LIMIT ${size}`;
  return tx.$queryRaw<PaymentLine[]>(linesOf(commissionerCode, page, orderBy));
}

/**
 * A budget's payments, the latest due first.
 * @param size at most this many
 */
export function findPaymentsOf(
  { tx, commissionerCode }: Scope,
  budgetId: string,
  size: number,
): Promise<PaymentLine[]> {
  const latest = Prisma.sql`y.due_on DESC, y.id DESC`;
  const page = Prisma.sql`
    SELECT y.id FROM payment y WHERE y.commissioner_code = ${commissionerCode} AND y.budget_id = ${budgetId}::uuid
    ORDER BY ${latest} LIMIT ${size}`;
  return tx.$queryRaw<PaymentLine[]>(linesOf(commissionerCode, page, latest));
}

/** One payment. Null if this scope does not reach it. */
export async function findPaymentLine(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<PaymentLine | null> {
  const one = Prisma.sql`SELECT y.id FROM payment y WHERE y.commissioner_code = ${commissionerCode} AND y.id = ${id}::uuid`;
  const [row] = await tx.$queryRaw<PaymentLine[]>(linesOf(commissionerCode, one, Prisma.sql`y.id`));
  return row ?? null;
}

/** `sum` in pence. */
export type PaymentCount = { state: PaymentState; count: number; sum: bigint };

/**
 * The number and sum of the payments in each of the two waiting states. Finished payments are too many to
 * count.
 */
export function countWaiting({ tx, commissionerCode }: Scope): Promise<PaymentCount[]> {
  return tx.$queryRaw<PaymentCount[]>`
    SELECT state::text AS state, count(*)::int AS count, sum(amount_pence)::bigint AS sum FROM payment
    WHERE commissioner_code = ${commissionerCode} AND state IN ('PROPOSED', 'APPROVED') GROUP BY state`;
}

const literals: Record<PaymentState, Prisma.Sql> = {
  PROPOSED: Prisma.sql`'PROPOSED'`,
  APPROVED: Prisma.sql`'APPROVED'`,
  RELEASED: Prisma.sql`'RELEASED'`,
  CANCELLED: Prisma.sql`'CANCELLED'`,
  RETURNED: Prisma.sql`'RETURNED'`,
};

/**
 * Under row-level security an index cannot serve a comparison of an enum with a parameter; a literal lets a
 * partial index serve it.
 */
function literal(state: PaymentState): Prisma.Sql {
  return literals[state];
}
