import 'server-only';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope } from '@/lib/platform/db/scope';

/** A payment that waits for approval, as far as a run goes. */
export type WaitingForRun = {
  id: string;
  allocationId: string;
  payeeId: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  dueOn: PlainDate;
  amount: Pence;
  owedReason: string | null;
};

/** The payments of a budget that wait for approval, are due up to a day and in no other run; locked. */
export async function lockWaitingForRun(
  { tx, commissionerCode }: ActingScope,
  { budgetId, runId, payDay }: { budgetId: string; runId: string; payDay: PlainDate },
): Promise<WaitingForRun[]> {
  const rows = await tx.$queryRaw<(Omit<WaitingForRun, 'amount'> & { amount: bigint })[]>`
    SELECT y.id, y.allocation_id AS "allocationId", y.payee_id AS "payeeId", y.period_starts_on::text AS "startsOn",
      y.period_ends_on::text AS "endsOn", y.due_on::text AS "dueOn", y.amount_pence AS amount, y.owed_reason AS "owedReason" FROM payment y
    WHERE y.commissioner_code = ${commissionerCode} AND y.budget_id = ${budgetId}::uuid AND y.state = 'PROPOSED' AND y.due_on <= ${payDay}::date
      AND NOT EXISTS (SELECT FROM payment_run_line l WHERE l.commissioner_code = y.commissioner_code AND l.payment_id = y.id
        AND l.state IN ('IN_RUN', 'RELEASED', 'PAID', 'RETURNED') AND l.run_id <> ${runId}::uuid)
    ORDER BY y.id FOR UPDATE OF y`;
  return rows.map((row) => ({ ...row, amount: penceFrom(row.amount) }));
}

/** The account that a payee is paid into, as it was confirmed; null: none is. */
export async function findAccountOfPayee(
  { tx, commissionerCode }: ActingScope,
  payeeId: string,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM payee h JOIN bank_details d ON d.commissioner_code = h.commissioner_code AND d.payee_kind = h.kind
      AND (d.organisation_id = h.organisation_id OR d.person_id = h.person_id AND d.authority_id IS NOT DISTINCT FROM h.authority_id)
    WHERE h.commissioner_code = ${commissionerCode} AND h.id = ${payeeId}::uuid AND d.state = 'CONFIRMED'
    ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1`;
  return row?.id ?? null;
}

/** The people for whom the user who put a run together acts, or who they are. */
export async function listActedForBy(
  { tx, commissionerCode }: ActingScope,
  { userId, today }: { userId: string; today: PlainDate },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT person_id AS "personId" FROM authority
    WHERE user_id = ${userId}::uuid AND commissioner_code = ${commissionerCode} AND (ended_by_death_id IS NOT NULL
      OR (ended_at IS NULL AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)))`;
  return rows.map(({ personId }) => personId);
}
