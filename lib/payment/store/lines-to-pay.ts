import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BankAccount } from '@/lib/money/rules/bank-account';
import { type BankDetails, openBankDetails } from '@/lib/money/store/bank-details';
import { ENTRY_FACTS } from '@/lib/money/store/money-facts';
import type { PaymentToPost } from '@/lib/money/store/payments-entries';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

/** A line that goes out, with its account opened; null: no key that is given opens it. */
export type LineToPay = PaymentToPost & {
  number: number;
  reference: string;
  dueOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
  account: BankAccount | null;
};

type Sealed = Pick<BankDetails, 'id' | 'holder' | 'keyId' | 'sealed'>;
type Row = Omit<LineToPay, 'amount' | 'account'> & { amount: bigint; sealed: Sealed };

/** The next lines of a run that go out, by their numbers. */
export async function listLinesToPay(
  scope: Scope,
  { runId, after, most }: { runId: string; after: number; most: number },
): Promise<LineToPay[]> {
  const { tx, commissionerCode } = scope;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT l.number, l.reference, l.payment_id AS "paymentId", l.budget_id AS "budgetId", l.allocation_id AS "allocationId", l.person_id AS "personId",
      a.way::text AS way, h.name AS "payeeName", l.amount_pence AS amount, y.due_on::text AS "dueOn",
      l.starts_on::text AS "startsOn", l.ends_on::text AS "endsOn",
      jsonb_build_object('id', d.id, 'keyId', d.key_id, 'sealed', d.sealed, 'holder', jsonb_build_object('kind', d.payee_kind,
        'id', coalesce(d.organisation_id, d.authority_id, d.person_id), 'personId', d.person_id)) AS sealed
    FROM payment_run_line l
    JOIN payment y ON y.commissioner_code = l.commissioner_code AND y.id = l.payment_id
    JOIN allocation a ON a.commissioner_code = l.commissioner_code AND a.id = l.allocation_id
    JOIN payee h ON h.commissioner_code = l.commissioner_code AND h.id = l.payee_id
    JOIN bank_details d ON d.commissioner_code = l.commissioner_code AND d.id = l.bank_details_id
    WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN' AND l.number > ${after}::int
    ORDER BY l.number LIMIT ${most}::int`;
  return rows.map(({ sealed, amount, ...line }) => ({
    ...line,
    amount: penceFrom(amount),
    account: openBankDetails(scope, sealed),
  }));
}

/** The facts of entries by their ids, for the events that record them. */
export async function factsOfEntries(
  { tx, commissionerCode }: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; facts: string }[]>`
    SELECT e.id, (${ENTRY_FACTS})::text AS facts FROM journal_entry e
    WHERE e.commissioner_code = ${commissionerCode} AND e.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, facts }) => [id, facts]));
}

/** Marks the lines of a run and their payments as released, by the actor. They are locked. */
export async function releaseLines({ tx, commissionerCode, actor }: Scope, runId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE payment y SET state = 'RELEASED', released_by_id = ${actor.userId}::uuid, released_at = ${now()} FROM payment_run_line l
    WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN'
      AND y.commissioner_code = l.commissioner_code AND y.id = l.payment_id AND y.state = 'APPROVED'`;
  await tx.$executeRaw`
    UPDATE payment_run_line SET state = 'RELEASED'
    WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid AND state = 'IN_RUN'`;
}
