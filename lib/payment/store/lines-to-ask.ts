import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PaymentState } from '@/lib/money/rules/payment-state';
import { mayStop } from '@/lib/money/store/stopped-payments';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope } from '@/lib/platform/db/scope';

/** A line in a run of which something may have changed since it was put together. */
export type LineToAsk = {
  id: string;
  number: number;
  personId: string;
  paymentId: string;
  budgetId: string;
  allocationId: string;
  payeeId: string;
  endsOn: PlainDate;
  dueOn: PlainDate;
  owedReason: string | null;
  paymentState: PaymentState;
  isAccountSame: boolean;
  isCovered: boolean;
};

/** The account that a payee `h` is paid into now. */
const ACCOUNT = Prisma.sql`(SELECT d.id FROM bank_details d WHERE d.commissioner_code = h.commissioner_code AND d.payee_kind = h.kind
  AND (d.organisation_id = h.organisation_id OR d.person_id = h.person_id AND d.authority_id IS NOT DISTINCT FROM h.authority_id)
  AND d.state = 'CONFIRMED' ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1)`;

/**
 * The next lines of a run, by their numbers, that the rule of stops is asked of again, or that cannot be paid
 * as they are. Begins with what may have changed: of most lines nothing has.
 */
export function listLinesToAsk(
  { tx, commissionerCode }: ActingScope,
  {
    runId,
    after,
    most,
    on,
    expected,
  }: { runId: string; after: number; most: number; on: PlainDate; expected: PaymentState },
): Promise<LineToAsk[]> {
  return tx.$queryRaw<LineToAsk[]>`
    WITH asked AS (
      SELECT l.id, l.number, l.person_id AS "personId", l.payment_id AS "paymentId", l.budget_id AS "budgetId", l.allocation_id AS "allocationId",
        l.payee_id AS "payeeId", l.ends_on::text AS "endsOn", y.due_on::text AS "dueOn", y.owed_reason AS "owedReason", y.state::text AS "paymentState",
        l.bank_details_id IS NOT DISTINCT FROM ${ACCOUNT} AS "isAccountSame",
        sum(l.amount_pence) OVER (PARTITION BY l.allocation_id) <= k.balance_pence AS "isCovered",
        ${mayStop(commissionerCode, on)} OR p.died_on IS NOT NULL OR b.state = 'SUSPENDED' AS may_stop
      FROM payment_run_line l
      JOIN payment y ON y.commissioner_code = l.commissioner_code AND y.id = l.payment_id
      JOIN payee h ON h.commissioner_code = l.commissioner_code AND h.id = l.payee_id
      JOIN person p ON p.commissioner_code = l.commissioner_code AND p.id = l.person_id
      JOIN budget b ON b.commissioner_code = l.commissioner_code AND b.id = l.budget_id
      JOIN ledger_account k ON k.commissioner_code = l.commissioner_code AND k.allocation_id = l.allocation_id AND k.kind = 'COMMITTED'
      WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN'
    )
    SELECT id, number, "personId", "paymentId", "budgetId", "allocationId", "payeeId", "endsOn", "dueOn", "owedReason", "paymentState", "isAccountSame",
      "isCovered" FROM asked
    WHERE number > ${after}::int AND (may_stop OR NOT "isAccountSame" OR NOT "isCovered" OR "paymentState" <> ${expected})
    ORDER BY number LIMIT ${most}::int`;
}
