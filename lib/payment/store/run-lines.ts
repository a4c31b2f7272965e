import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { HoldKind } from '@/lib/payment/rules/hold';
import type { RunLineState } from '@/lib/payment/rules/run-state';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** A line as lists and its own page show it. */
export type RunLineRow = {
  id: string;
  number: number;
  reference: string;
  paymentId: string | null;
  budgetId: string;
  personName: string;
  payeeName: string | null;
  accountEnd: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  scheduledOn: PlainDate | null;
  amount: bigint;
  state: RunLineState;
  heldStop: HoldKind | null;
  heldUntil: PlainDate | null;
  takenOutReason: string | null;
  takenOutBy: string | null;
  resultOn: PlainDate | null;
  resultReason: string | null;
};

function rowsOf(commissionerCode: string, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT l.id, l.number, l.reference, l.payment_id AS "paymentId", l.budget_id AS "budgetId",
      ltrim(p.given_name || ' ' || p.family_name) AS "personName", h.name AS "payeeName", d.account_end AS "accountEnd",
      l.starts_on::text AS "startsOn", l.ends_on::text AS "endsOn", l.scheduled_on::text AS "scheduledOn", l.amount_pence AS amount, l.state,
      l.held_stop AS "heldStop", l.held_until::text AS "heldUntil", l.taken_out_reason AS "takenOutReason", o.display_name AS "takenOutBy",
      l.result_on::text AS "resultOn", l.result_reason AS "resultReason"
    FROM (${which}) AS l
    JOIN person p ON p.commissioner_code = ${commissionerCode} AND p.id = l.person_id
    LEFT JOIN payee h ON h.commissioner_code = ${commissionerCode} AND h.id = l.payee_id
    LEFT JOIN bank_details d ON d.commissioner_code = ${commissionerCode} AND d.id = l.bank_details_id
    LEFT JOIN user_account o ON o.id = l.taken_out_by_id ORDER BY l.number`;
}

/** One page of the lines of a run, by their numbers. `after`: the number of the last line before it. */
export function findLinesOfRun(
  { tx, commissionerCode }: Scope,
  { runId, after, size }: { runId: string; after: number; size: number },
): Promise<RunLineRow[]> {
  return tx.$queryRaw<RunLineRow[]>(
    rowsOf(
      commissionerCode,
      Prisma.sql`SELECT * FROM payment_run_line WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid
        AND number > ${after}::int ORDER BY number LIMIT ${size}::int`,
    ),
  );
}

/** The first lines of a run in a state, by their numbers. */
export function findLinesIn(
  { tx, commissionerCode }: Scope,
  { runId, state, size }: { runId: string; state: RunLineState; size: number },
): Promise<RunLineRow[]> {
  return tx.$queryRaw<RunLineRow[]>(
    rowsOf(
      commissionerCode,
      Prisma.sql`SELECT * FROM payment_run_line WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid
        AND state = ${state} ORDER BY number LIMIT ${size}::int`,
    ),
  );
}

/** One line. Null: the run has none of this id. */
export async function findLineRow(
  { tx, commissionerCode }: Scope,
  { runId, lineId }: { runId: string; lineId: string },
): Promise<RunLineRow | null> {
  const [row] = await tx.$queryRaw<RunLineRow[]>(
    rowsOf(
      commissionerCode,
      Prisma.sql`SELECT * FROM payment_run_line WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid
        AND id = ${lineId}::uuid`,
    ),
  );
  return row ?? null;
}

/** How many lines of a run are in each state, and their sum in pence. */
export function countRunLines(
  { tx, commissionerCode }: Scope,
  runId: string,
): Promise<{ state: RunLineState; count: number; sum: bigint }[]> {
  return tx.$queryRaw`
    SELECT state, count(*)::int AS count, sum(amount_pence)::bigint AS sum FROM payment_run_line
    WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid GROUP BY state`;
}
