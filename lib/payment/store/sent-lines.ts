import 'server-only';
import type { SentLine } from '@/lib/payment/rules/match-results';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope } from '@/lib/platform/db/scope';

/** So many references go into one statement. */
const BATCH = 5_000;

type Row = Omit<SentLine, 'amount'> & { amount: bigint };

/** The lines of these references in runs that were sent: of a reconciled one some may come back late. */
export async function listSentLines(
  { tx, commissionerCode }: ActingScope,
  references: readonly string[],
): Promise<SentLine[]> {
  const found: SentLine[] = [];
  for (let from = 0; from < references.length; from += BATCH) {
    const some = references.slice(from, from + BATCH);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT l.id, l.run_id AS "runId", l.reference, l.amount_pence AS amount, nullif(l.state, 'RELEASED') AS status,
        (r.released_at AT TIME ZONE 'Europe/London')::date::text AS "releasedOn"
      FROM payment_run_line l JOIN payment_run r ON r.commissioner_code = l.commissioner_code AND r.id = l.run_id AND r.state IN ('SENT', 'RECONCILED')
      WHERE l.commissioner_code = ${commissionerCode} AND l.reference = ANY (${some}::text[]) AND l.state IN ('RELEASED', 'PAID', 'RETURNED')`;
    found.push(...rows.map((row) => ({ ...row, amount: penceFrom(row.amount) })));
  }
  return found;
}

/** A payment that went out with a run and did not come back. */
export type PaymentOut = { number: number; paymentId: string; personId: string };

/** The next payments that went out with a run, by the numbers of their lines. */
export function listPaymentsOut(
  { tx, commissionerCode }: ActingScope,
  { runId, after, most }: { runId: string; after: number; most: number },
): Promise<PaymentOut[]> {
  return tx.$queryRaw<PaymentOut[]>`
    SELECT number, payment_id AS "paymentId", person_id AS "personId" FROM payment_run_line
    WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid AND state IN ('RELEASED', 'PAID') AND number > ${after}::int
    ORDER BY number LIMIT ${most}::int`;
}
