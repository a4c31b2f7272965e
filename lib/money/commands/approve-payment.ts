import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type ApproveRefusal, mayApprovePayment } from '@/lib/money/rules/payment-separation';
import { lockPayment, movePayment, type Payment } from '@/lib/money/store/payment';
import { isInRun } from '@/lib/money/store/payment-in-run';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { checkStops, paidFrom, type StopsRefusal } from './check-stops';

export type ApprovePayment = {
  paymentId: string;
  /**
   * Why it is owed although payments are stopped. Ignored where the payment has a reason, or nothing stops.
   */
  owedReason?: string | null;
};

export type ApprovePaymentRefusal =
  | NotFound
  | ApproveRefusal
  | StopsRefusal
  | { kind: 'not-proposed' }
  | { kind: 'in-a-run' };

type Approved = { paymentId: string };

/**
 * Approves a proposed payment. The proposer may not approve: PAY-01, and a CHECK in the database. While
 * something stops payments, the approver says why this one is owed: a payment that was approved without a
 * reason is approved again with one.
 */
export function approvePayment(
  actor: Actor,
  { paymentId, owedReason }: ApprovePayment,
  today: PlainDate,
): Promise<Result<Approved, ApprovePaymentRefusal>> {
  return command(
    actor,
    'payment:approve',
    async (scope): Promise<Result<Approved, ApprovePaymentRefusal>> => {
      const payment = await lockPayment(scope, paymentId);
      if (!payment || !may(actor, 'payment:approve', payment)) return notFound;
      const separate = mayApprovePayment(payment.proposedById, actor.userId);
      if (!separate.ok) return separate;
      if (payment.state !== 'PROPOSED' && payment.state !== 'APPROVED') return notProposed;
      if (await isInRun(scope, paymentId)) return fail({ kind: 'in-a-run' });
      const reason = await reasonFor(scope, payment, owedReason?.trim() || null, today);
      return reason.ok ? sign(scope, payment, reason.value) : reason;
    },
  );
}

async function sign(
  scope: Scope,
  payment: Payment,
  owedReason: string | null,
): Promise<Result<Approved, ApprovePaymentRefusal>> {
  const { id: paymentId, state, approvedById } = payment;
  if (state === 'APPROVED' && owedReason === null) {
    // The same user pressed the button twice; another one comes too late.
    return approvedById === scope.actor.userId ? ok({ paymentId }) : notProposed;
  }
  await signApproval(scope, payment, owedReason);
  return ok({ paymentId });
}

const notProposed = fail({ kind: 'not-proposed' } as const);

async function signApproval(
  scope: Scope,
  { id, personId }: Payment,
  owedReason: string | null,
): Promise<void> {
  await movePayment(scope, id, { state: 'APPROVED', ...(owedReason === null ? {} : { owedReason }) });
  await recordEvent(scope, {
    action: 'payment:approve',
    personId,
    subjectKind: 'payment',
    subjectId: id,
    ...(owedReason === null ? {} : { reason: owedReason }),
  });
}

/** The reason to store: null where nothing stops the payment, or it has one. */
async function reasonFor(
  scope: Scope,
  payment: Payment,
  given: string | null,
  today: PlainDate,
): Promise<Result<string | null, ApprovePaymentRefusal>> {
  const from = await paidFrom(scope, payment);
  if (!from.ok) return from;
  const asIs = await checkStops(scope, from.value, payment, today);
  if (asIs.ok) return ok(null);
  if (asIs.error.kind !== 'owed-reason-missing' || given === null) return asIs;
  return ok(given);
}
