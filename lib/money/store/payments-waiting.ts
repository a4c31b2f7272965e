import 'server-only';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { WaitingState } from '@/lib/money/rules/payment-state';
import { born } from '@/lib/person/store/born';
import type { Scope } from '@/lib/platform/db/scope';

/** A payment that waits for approval or release. */
export type PaymentWaiting = {
  id: string;
  budgetId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  amountPence: bigint;
  dueOn: PlainDate;
  state: WaitingState;
  proposedById: string;
  approvedById: string | null;
  diedOn: PlainDate | null;
};

/**
 * The waiting payments, soonest due first.
 * @param size at most this many
 */
export function findPaymentsWaiting(
  { tx, commissionerCode }: Scope,
  size: number,
): Promise<PaymentWaiting[]> {
  return tx.$queryRaw<PaymentWaiting[]>`
    SELECT y.id, y.budget_id AS "budgetId", p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth", y.amount_pence AS "amountPence",
      y.due_on::text AS "dueOn", y.state::text AS state, y.proposed_by_id AS "proposedById", y.approved_by_id AS "approvedById",
      p.died_on::text AS "diedOn"
    FROM payment y JOIN person p ON p.commissioner_code = y.commissioner_code AND p.id = y.person_id
    WHERE y.commissioner_code = ${commissionerCode} AND y.state IN ('PROPOSED', 'APPROVED')
    ORDER BY y.due_on, y.id LIMIT ${size}`;
}
