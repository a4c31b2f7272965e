import 'server-only';
import { now } from '@/lib/core/clock';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import type { RunLineState } from '@/lib/payment/rules/run-state';
import { fromColumn } from '@/lib/platform/db/day';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** A line of which a result is recorded. */
export type LineWithResult = {
  id: string;
  reference: string;
  state: RunLineState;
  paymentId: string;
  budgetId: string;
  caseId: string;
  allocationId: string;
  personId: string;
  way: WayOfManaging;
  payeeName: string;
  amount: Pence;
};

/** The lines of a run that went out, by their references. */
export async function listLinesByReference(
  { tx, commissionerCode }: ActingScope,
  runId: string,
  references: readonly string[],
): Promise<Map<string, LineWithResult>> {
  const rows = await tx.$queryRaw<(Omit<LineWithResult, 'amount'> & { amount: bigint })[]>`
    SELECT l.id, l.reference, l.state, l.payment_id AS "paymentId", l.budget_id AS "budgetId", b.case_id AS "caseId",
      l.allocation_id AS "allocationId", l.person_id AS "personId", a.way::text AS way, h.name AS "payeeName", l.amount_pence AS amount
    FROM payment_run_line l
    JOIN budget b ON b.commissioner_code = l.commissioner_code AND b.id = l.budget_id
    JOIN allocation a ON a.commissioner_code = l.commissioner_code AND a.id = l.allocation_id
    JOIN payee h ON h.commissioner_code = l.commissioner_code AND h.id = l.payee_id
    WHERE l.commissioner_code = ${commissionerCode} AND l.reference = ANY (${[...references]}::text[]) AND l.run_id = ${runId}::uuid
      AND l.state IN ('RELEASED', 'PAID', 'RETURNED')`;
  return new Map(rows.map((row) => [row.reference, { ...row, amount: penceFrom(row.amount) }]));
}

/** The references of a run of which no result is known, a page at a time. */
export async function listOpenReferences(
  { tx, commissionerCode }: ActingScope,
  { runId, after, most }: { runId: string; after: number; most: number },
): Promise<{ number: number; reference: string }[]> {
  return tx.$queryRaw`
    SELECT number, reference FROM payment_run_line WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid
      AND state = 'RELEASED' AND number > ${after}::int ORDER BY number LIMIT ${most}::int`;
}

/** Marks lines as paid, each on its day. */
export async function payLinesOn(
  { tx, commissionerCode, actor }: Scope,
  lines: readonly { id: string; day: PlainDate }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE payment_run_line l SET state = 'PAID', result_on = r.day, result_by_id = ${actor.userId}::uuid, result_at = ${now()}
    FROM unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map(({ day }) => day)}::date[]) AS r (id, day)
    WHERE l.commissioner_code = ${commissionerCode} AND l.id = r.id AND l.state = 'RELEASED'`;
}

/** Marks a line as returned by the bank. */
export async function returnLine(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  { day, reason }: { day: PlainDate; reason: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE payment_run_line SET state = 'RETURNED', result_on = ${day}::date, result_reason = ${reason}, result_by_id = ${actor.userId}::uuid,
      result_at = ${now()} WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid`;
}

/** The day on which a run was released. */
export async function findReleaseDay(
  { tx, commissionerCode }: ActingScope,
  runId: string,
): Promise<Date | null> {
  const run = await tx.paymentRun.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: runId } },
    select: { releasedAt: true },
  });
  return run?.releasedAt ?? null;
}

/** The entry by which a payment went out, and its day. */
export async function findEntryOf(
  { tx, commissionerCode }: ActingScope,
  idempotencyKey: string,
): Promise<{ id: string; happenedOn: PlainDate } | null> {
  const row = await tx.journalEntry.findUnique({
    where: { commissionerCode_idempotencyKey: { commissionerCode, idempotencyKey } },
    select: { id: true, happenedOn: true },
  });
  return row && { id: row.id, happenedOn: fromColumn(row.happenedOn) };
}
