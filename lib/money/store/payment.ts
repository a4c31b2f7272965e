import 'server-only';
import { now } from '@/lib/core/clock';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PaymentDraft } from '@/lib/money/rules/payment-proposal';
import { fromColumn, toColumn } from '@/lib/platform/db/day';
import type { PaymentState } from '@/lib/platform/db/generated/enums';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';

/** One payment as commands decide about it. Its `personId` and `commissionerCode` make it a policy subject. */
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
};

/** Finds a payment and holds its row until the transaction ends: each step is decided after the one before. */
export async function lockPayment(scope: Scope, paymentId: string): Promise<Payment | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM payment WHERE commissioner_code = ${commissionerCode} AND id = ${paymentId}::uuid FOR UPDATE`;
  return findPayment(scope, paymentId);
}

/** The same without the lock. */
export async function findPayment({ tx, commissionerCode }: Scope, id: string): Promise<Payment | null> {
  const row = await tx.payment.findUnique({ where: { commissionerCode_id: { commissionerCode, id } } });
  if (!row) return null;
  const { personId, budgetId, allocationId, state, proposedById, approvedById, releasedById } = row;
  return {
    ...{ commissionerCode: row.commissionerCode, id, personId, budgetId, allocationId, state },
    ...{ proposedById, approvedById, releasedById, amount: penceFrom(row.amountPence) },
    startsOn: fromColumn(row.periodStartsOn),
    endsOn: fromColumn(row.periodEndsOn),
    dueOn: fromColumn(row.dueOn),
  };
}

/** What is proposed or approved in an allocation and not yet paid. The budget's id is what the index looks up. */
export async function waitingIn(
  { tx, commissionerCode }: Scope,
  { budgetId, allocationId }: { budgetId: string; allocationId: string },
): Promise<Pence> {
  const { _sum } = await tx.payment.aggregate({
    where: { commissionerCode, budgetId, allocationId, state: { in: ['PROPOSED', 'APPROVED'] } },
    _sum: { amountPence: true },
  });
  return penceFrom(_sum.amountPence ?? 0n);
}

export type NewPayment = PaymentDraft & {
  id: string;
  budgetId: string;
  allocationId: string;
  personId: string;
};

/** @returns false when the id is taken: nothing was written */
export async function insertPayment(
  { tx, commissionerCode, actor }: Scope,
  { startsOn, endsOn, dueOn, amount, ...columns }: NewPayment,
): Promise<boolean> {
  const made = await tx.payment.createMany({
    data: {
      ...columns,
      ...{ commissionerCode, state: 'PROPOSED', amountPence: amount },
      periodStartsOn: toColumn(startsOn),
      periodEndsOn: toColumn(endsOn),
      dueOn: toColumn(dueOn),
      proposedById: actor.userId,
      proposedAt: now(),
    },
    skipDuplicates: true,
  });
  return made.count === 1;
}

type Step = { state: 'APPROVED' } | { state: 'RELEASED' } | { state: 'CANCELLED'; cancelledReason: string };

/** Moves a locked payment on, in the name of the actor. */
export async function movePayment(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  step: Step,
): Promise<void> {
  const by = actor.userId;
  const signed = {
    APPROVED: { approvedById: by, approvedAt: now() },
    RELEASED: { releasedById: by, releasedAt: now() },
    CANCELLED: {},
  }[step.state];
  await tx.payment.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { ...step, ...signed },
  });
}

/** The days a payment is for, as one comparable text: to tell a form sent twice from another one. */
export function termsOf({
  amount,
  startsOn,
  endsOn,
  dueOn,
}: { amount: Pence } & Record<'startsOn' | 'endsOn' | 'dueOn', PlainDate>): string {
  return [amount, startsOn, endsOn, dueOn].join(' ');
}
