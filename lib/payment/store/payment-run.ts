import 'server-only';
import { now } from '@/lib/core/clock';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RunState } from '@/lib/payment/rules/run-state';
import { Prisma } from '@/lib/platform/db/generated/client';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** A run as commands need it. */
export type PaymentRun = {
  id: string;
  number: number;
  payDay: PlainDate;
  state: RunState;
  lineCount: number;
  total: Pence;
  collectedTo: string | null;
  createdById: string;
  approvedById: string | null;
  releasedById: string | null;
};

type Row = Omit<PaymentRun, 'total'> & { total: bigint };

const COLUMNS = Prisma.sql`r.id, r.number, r.pay_day::text AS "payDay", r.state, r.line_count AS "lineCount", r.total_pence AS total,
  r.collected_to AS "collectedTo", r.created_by_id AS "createdById", r.approved_by_id AS "approvedById", r.released_by_id AS "releasedById"`;

/** Null: this scope reaches no such run. */
export async function findRun({ tx, commissionerCode }: ActingScope, id: string): Promise<PaymentRun | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM payment_run r WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${id}::uuid`;
  return row ? { ...row, total: penceFrom(row.total) } : null;
}

/** The same, locked: each step of a run is decided after the one before. */
export async function lockRun(scope: ActingScope, id: string): Promise<PaymentRun | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM payment_run WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid FOR UPDATE`;
  return findRun(scope, id);
}

/** The run that is put together or waits for approval, locked. Null: there is none. */
export async function lockOpenRun(scope: ActingScope): Promise<PaymentRun | null> {
  const { tx, commissionerCode } = scope;
  // One run is opened at a time, so that no two take one number.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payment_run ' || ${commissionerCode}, 0))`;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM payment_run WHERE commissioner_code = ${commissionerCode} AND state IN ('COLLECTING', 'PROPOSED') FOR UPDATE`;
  return row ? findRun(scope, row.id) : null;
}

/** Opens a run. No other is open. */
export async function insertRun(
  { tx, commissionerCode, actor }: Scope,
  { id, payDay }: Pick<PaymentRun, 'id' | 'payDay'>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO payment_run (commissioner_code, id, number, pay_day, state, created_by_id, created_at)
    SELECT ${commissionerCode}, ${id}::uuid, coalesce(max(number), 0) + 1, ${payDay}::date, 'COLLECTING', ${actor.userId}::uuid, ${now()}
    FROM payment_run WHERE commissioner_code = ${commissionerCode}`;
}

/** Says up to where budgets were asked. The run is locked. */
export async function noteCollected(
  { tx, commissionerCode }: ActingScope,
  id: string,
  { collectedTo, asked }: { collectedTo: string | null; asked: number },
): Promise<void> {
  await tx.paymentRun.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { collectedTo, budgetsAsked: asked === 0 ? 0 : { increment: asked } },
  });
}

/** Sets the count and the sum of the run to those of its lines. @returns both */
export async function sumRun(
  { tx, commissionerCode }: ActingScope,
  id: string,
): Promise<{ lineCount: number; total: Pence }> {
  const [row] = await tx.$queryRaw<{ lineCount: number; total: bigint }[]>`
    UPDATE payment_run r SET line_count = s.count, total_pence = s.sum FROM (
      SELECT count(*)::int AS count, coalesce(sum(amount_pence), 0)::bigint AS sum FROM payment_run_line
      WHERE commissioner_code = ${commissionerCode} AND run_id = ${id}::uuid AND state NOT IN ('HELD', 'TAKEN_OUT')) AS s
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${id}::uuid
    RETURNING r.line_count AS "lineCount", r.total_pence AS total`;
  return { lineCount: row?.lineCount ?? 0, total: row ? penceFrom(row.total) : pence(0) };
}

type RunStep =
  | { state: 'COLLECTING' | 'PROPOSED' | 'APPROVED' | 'RELEASED' | 'SENT' | 'RECONCILED' }
  | { state: 'CANCELLED'; cancelledReason: string };

/** Moves a locked run to its next state, signed by the actor where a user signs it. */
export async function moveRun(
  { tx, commissionerCode, actor }: ActingScope,
  id: string,
  step: RunStep,
): Promise<void> {
  const { userId } = actor;
  const at = now();
  const signed = {
    COLLECTING: {},
    PROPOSED: {},
    APPROVED: { approvedById: userId, approvedAt: at },
    RELEASED: { releasedById: userId, releasedAt: at },
    SENT: { sentById: userId, sentAt: at },
    RECONCILED: { reconciledById: userId, reconciledAt: at },
    CANCELLED: { cancelledById: userId, cancelledAt: at },
  }[step.state];
  await tx.paymentRun.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { ...step, ...signed },
  });
}
