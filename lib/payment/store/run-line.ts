import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Hold } from '@/lib/payment/rules/hold';
import type { RunLineState } from '@/lib/payment/rules/run-state';
import { toColumn, toNullable } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import type { PaymentRun } from './payment-run';

/** A line as far as putting a run together goes. */
export type RunLineOfBudget = {
  id: string;
  paymentId: string | null;
  allocationId: string;
  startsOn: PlainDate;
  state: RunLineState;
};

/** The lines of a run for a budget. */
export function listLinesOfBudget(
  { tx, commissionerCode }: ActingScope,
  runId: string,
  budgetId: string,
): Promise<RunLineOfBudget[]> {
  return tx.$queryRaw<RunLineOfBudget[]>`
    SELECT id, payment_id AS "paymentId", allocation_id AS "allocationId", starts_on::text AS "startsOn", state FROM payment_run_line
    WHERE commissioner_code = ${commissionerCode} AND budget_id = ${budgetId}::uuid AND run_id = ${runId}::uuid`;
}

/** What a line is about. */
export type LineOf = {
  budgetId: string;
  allocationId: string;
  personId: string;
  payeeId: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  scheduledOn: PlainDate | null;
  amount: Pence;
};

/** Whether it is in the run, with its payment and account, or held. */
export type LineStatus =
  | { paymentId: string; bankDetailsId: string }
  | { paymentId: string | null; hold: Hold };

function columnsOf(status: LineStatus) {
  const { paymentId } = status;
  return 'hold' in status
    ? {
        paymentId,
        bankDetailsId: null,
        state: 'HELD',
        heldStop: status.hold.kind,
        heldUntil: toNullable(status.hold.lastDay),
      }
    : {
        paymentId,
        bankDetailsId: status.bankDetailsId,
        state: 'IN_RUN',
        heldStop: null,
        heldUntil: null,
      };
}

/** Adds a line with the next number. The run is locked. */
export async function insertLine(
  { tx, commissionerCode }: ActingScope,
  run: Pick<PaymentRun, 'id' | 'number'>,
  line: LineOf & { number: number; status: LineStatus },
): Promise<void> {
  const { amount, startsOn, endsOn, scheduledOn, status, ...columns } = line;
  await tx.paymentRunLine.create({
    data: {
      ...columns,
      ...columnsOf(status),
      commissionerCode,
      id: newId(),
      runId: run.id,
      reference: `PHB${run.number}-${line.number}`,
      amountPence: amount,
      startsOn: toColumn(startsOn),
      endsOn: toColumn(endsOn),
      scheduledOn: toNullable(scheduledOn),
    },
  });
}

/** The number of the last line of a run; 0: it has none. */
export async function lastLineNumber({ tx, commissionerCode }: ActingScope, runId: string): Promise<number> {
  const { _max } = await tx.paymentRunLine.aggregate({
    where: { commissionerCode, runId },
    _max: { number: true },
  });
  return _max.number ?? 0;
}

/** Puts a held line into the run, or says why it is held now. */
export async function setLineStatus(
  { tx, commissionerCode }: ActingScope,
  id: string,
  { status, amount, payeeId }: Pick<LineOf, 'amount' | 'payeeId'> & { status: LineStatus },
): Promise<void> {
  await tx.paymentRunLine.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { ...columnsOf(status), amountPence: amount, payeeId },
  });
}

/** Holds a line that was in the run. Its payment waits outside it again. */
export async function holdLine({ tx, commissionerCode }: ActingScope, id: string, hold: Hold): Promise<void> {
  await tx.$executeRaw`
    WITH held AS (UPDATE payment_run_line SET state = 'HELD', held_stop = ${hold.kind}, held_until = ${hold.lastDay}::date
      WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid RETURNING payment_id)
    UPDATE payment SET state = 'PROPOSED', approved_by_id = NULL, approved_at = NULL
    WHERE commissioner_code = ${commissionerCode} AND id = (SELECT payment_id FROM held) AND state = 'APPROVED'`;
}

/** Takes a line out of the run. Its payment waits outside it. */
export async function takeLineOut(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  reason: string,
): Promise<void> {
  await tx.paymentRunLine.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: {
      state: 'TAKEN_OUT',
      takenOutReason: reason,
      takenOutById: actor.userId,
      takenOutAt: now(),
      heldStop: null,
      heldUntil: null,
    },
  });
}

/** Takes every line out of a run that is cancelled. Payments that were approved with it wait for approval. */
export async function takeAllOut(
  { tx, commissionerCode, actor }: Scope,
  runId: string,
  reason: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE payment y SET state = 'PROPOSED', approved_by_id = NULL, approved_at = NULL FROM payment_run_line l
    WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'IN_RUN'
      AND y.commissioner_code = l.commissioner_code AND y.id = l.payment_id AND y.state = 'APPROVED'`;
  await tx.$executeRaw`
    UPDATE payment_run_line SET state = 'TAKEN_OUT', taken_out_reason = ${reason}, taken_out_by_id = ${actor.userId}::uuid, taken_out_at = ${now()},
      held_stop = NULL, held_until = NULL
    WHERE commissioner_code = ${commissionerCode} AND run_id = ${runId}::uuid AND state IN ('IN_RUN', 'HELD')`;
}
