import 'server-only';
import { isClockOpen } from '@/lib/case/store/clock';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

type Row = { allocationId: string; amount: bigint };
export type PartAmount = { allocationId: string; amount: Pence };

/** What of each part of a budget was given back to the fund and not committed again since. */
export async function findReleased({ tx, commissionerCode }: Scope, budgetId: string): Promise<PartAmount[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.allocation_id AS "allocationId", (-sum(p.amount_pence))::bigint AS amount FROM journal_entry e
    JOIN posting p ON p.commissioner_code = e.commissioner_code AND p.entry_id = e.id
    JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id AND a.kind = 'COMMITTED'
    WHERE e.commissioner_code = ${commissionerCode} AND e.budget_id = ${budgetId}::uuid AND e.kind IN ('RELEASE', 'RECOMMITMENT')
    GROUP BY a.allocation_id ORDER BY a.allocation_id`;
  return rows.map(amountOf);
}

/**
 * What can be committed again to a part of an ended budget for its final payments: what its end gave back,
 * until the final payments are settled.
 */
export async function findClaimable(
  scope: Scope,
  { id, caseId, endedOn }: { id: string; caseId: string; endedOn: PlainDate | null },
  allocationId: string,
): Promise<Pence> {
  if (endedOn === null || !(await isClockOpen(scope, caseId, ['FINAL_PAYMENTS']))) return pence(0);
  const released = await findReleased(scope, id);
  return released.find((part) => part.allocationId === allocationId)?.amount ?? pence(0);
}

/** The payments of a budget that wait to go out for days up to a day, by part. */
export async function sumWaitingUpTo(
  { tx, commissionerCode }: Scope,
  budgetId: string,
  lastDay: PlainDate,
): Promise<Map<string, Pence>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT allocation_id AS "allocationId", sum(amount_pence)::bigint AS amount FROM payment
    WHERE commissioner_code = ${commissionerCode} AND budget_id = ${budgetId}::uuid
      AND state IN ('PROPOSED', 'APPROVED') AND period_ends_on <= ${lastDay}::date
    GROUP BY allocation_id`;
  return new Map(rows.map((row) => [row.allocationId, penceFrom(row.amount)]));
}

function amountOf({ allocationId, amount }: Row): PartAmount {
  return { allocationId, amount: penceFrom(amount) };
}
