import 'server-only';
import { now } from '@/lib/core/clock';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { OtherPayment } from '@/lib/money/rules/payment-overlap';
import type { PaymentDraft } from '@/lib/money/rules/payment-proposal';
import type { PaymentState } from '@/lib/money/rules/payment-state';
import { sharePerson } from '@/lib/person/store/share-person';
import { fromColumn, toColumn } from '@/lib/platform/db/day';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import { refuseInterest } from '@/lib/platform/db/transaction';

/** One payment as commands need it. Its `personId` and `commissionerCode` make it a policy subject. */
export type Payment = PaymentDraft & {
  commissionerCode: string;
  id: string;
  personId: string;
  budgetId: string;
  allocationId: string;
  state: PaymentState;
  proposedById: string;
  approvedById: string | null;
  releasedById: string | null;
  /** Why it is owed although payments are stopped. */
  owedReason: string | null;
  overlapReason: string | null;
  /** To whom it was proposed. */
  payeeId: string;
};

/**
 * Finds a payment and locks its row, so that each step is decided after the one before. The person's row is
 * shared first: a death that is being recorded is waited for, and none is recorded meanwhile.
 */
export async function lockPayment(scope: Scope, paymentId: string): Promise<Payment | null> {
  const { tx, commissionerCode } = scope;
  const personId = (await findPayment(scope, paymentId))?.personId;
  refuseInterest(scope, personId);
  await sharePerson(scope, personId);
  await tx.$queryRaw`SELECT 1 FROM payment WHERE commissioner_code = ${commissionerCode} AND id = ${paymentId}::uuid FOR UPDATE`;
  return findPayment(scope, paymentId);
}

/** The same without the lock. */
export async function findPayment({ tx, commissionerCode }: Scope, id: string): Promise<Payment | null> {
  const row = await tx.payment.findUnique({ where: { commissionerCode_id: { commissionerCode, id } } });
  if (!row) return null;
  return {
    commissionerCode: row.commissionerCode,
    id,
    personId: row.personId,
    budgetId: row.budgetId,
    allocationId: row.allocationId,
    state: row.state,
    proposedById: row.proposedById,
    approvedById: row.approvedById,
    releasedById: row.releasedById,
    owedReason: row.owedReason,
    overlapReason: row.overlapReason,
    payeeId: row.payeeId,
    amount: penceFrom(row.amountPence),
    startsOn: fromColumn(row.periodStartsOn),
    endsOn: fromColumn(row.periodEndsOn),
    dueOn: fromColumn(row.dueOn),
  };
}

/** The sum of an allocation's payments that are proposed or approved. The index needs the budget's id. */
export async function sumWaitingPayments(
  { tx, commissionerCode }: ActingScope,
  { budgetId, allocationId }: { budgetId: string; allocationId: string },
): Promise<Pence> {
  const { _sum } = await tx.payment.aggregate({
    where: { commissionerCode, budgetId, allocationId, state: { in: ['PROPOSED', 'APPROVED'] } },
    _sum: { amountPence: true },
  });
  return penceFrom(_sum.amountPence ?? 0n);
}

/** The payments of an allocation that cover one of these days and count. The index needs the budget's id. */
export async function findOverlapping(
  { tx, commissionerCode }: Scope,
  { budgetId, allocationId }: { budgetId: string; allocationId: string },
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate },
): Promise<OtherPayment[]> {
  const rows = await tx.payment.findMany({
    where: {
      commissionerCode,
      budgetId,
      allocationId,
      state: { notIn: ['CANCELLED', 'RETURNED'] },
      periodStartsOn: { lte: toColumn(endsOn) },
      periodEndsOn: { gte: toColumn(startsOn) },
    },
    orderBy: [{ periodStartsOn: 'asc' }, { id: 'asc' }],
    select: { id: true, state: true, periodStartsOn: true, periodEndsOn: true },
  });
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    startsOn: fromColumn(row.periodStartsOn),
    endsOn: fromColumn(row.periodEndsOn),
  }));
}

export type NewPayment = PaymentDraft & {
  owedReason: string | null;
  overlapReason: string | null;
  id: string;
  budgetId: string;
  allocationId: string;
  payeeId: string;
  personId: string;
};

/**
 * Writes a proposed payment.
 * @param proposedById who proposes it: the actor, or who puts a run together that a job goes on with
 * @returns false if the id is taken: then nothing is written
 */
export async function insertPayment(
  { tx, commissionerCode, actor }: ActingScope,
  { startsOn, endsOn, dueOn, amount, ...columns }: NewPayment,
  proposedById = actor.userId,
): Promise<boolean> {
  const made = await tx.payment.createMany({
    data: {
      ...columns,
      commissionerCode,
      state: 'PROPOSED',
      amountPence: amount,
      periodStartsOn: toColumn(startsOn),
      periodEndsOn: toColumn(endsOn),
      dueOn: toColumn(dueOn),
      proposedById,
      proposedAt: now(),
      owedReasonById: columns.owedReason === null ? null : proposedById,
    },
    skipDuplicates: true,
  });
  return made.count === 1;
}

type Step =
  | { state: 'APPROVED'; owedReason?: string }
  | { state: 'RELEASED' }
  | { state: 'RETURNED' }
  | { state: 'CANCELLED'; cancelledReason: string; endedWithBudget?: boolean };

/** Moves a locked payment to its next state, signed by the actor. */
export async function movePayment(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  step: Step,
): Promise<void> {
  const userId = actor.userId;
  const signed = {
    APPROVED: { approvedById: userId, approvedAt: now() },
    RELEASED: { releasedById: userId, releasedAt: now() },
    RETURNED: {},
    CANCELLED: {},
  }[step.state];
  await tx.payment.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { ...step, ...signed, ...('owedReason' in step ? { owedReasonById: userId } : {}) },
  });
}

/** The amount and days of a payment as one comparable text, to recognise a form that was sent twice. */
export function paymentTerms({
  amount,
  startsOn,
  endsOn,
  dueOn,
}: { amount: Pence } & Record<'startsOn' | 'endsOn' | 'dueOn', PlainDate>): string {
  return [amount, startsOn, endsOn, dueOn].join(' ');
}
