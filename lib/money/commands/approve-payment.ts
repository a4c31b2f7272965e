import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type ApproveRefusal, mayApprovePayment } from '@/lib/money/rules/payment-separation';
import { lockPayment, movePayment } from '@/lib/money/store/payment';
import { command } from '@/lib/platform/db/transaction';

export type ApprovePaymentRefusal = NotFound | ApproveRefusal | { kind: 'not-proposed' };

type Approved = { paymentId: string };

/** Approves a proposed payment. The proposer may not approve: PAY-01, and a CHECK in the database. */
export function approvePayment(
  actor: Actor,
  { paymentId }: { paymentId: string },
): Promise<Result<Approved, ApprovePaymentRefusal>> {
  return command(
    actor,
    'payment:approve',
    async (scope): Promise<Result<Approved, ApprovePaymentRefusal>> => {
      const payment = await lockPayment(scope, paymentId);
      if (!payment || !may(actor, 'payment:approve', payment)) return notFound;
      const separate = mayApprovePayment(payment.proposedById, actor.userId);
      if (!separate.ok) return separate;
      // The same user pressed the button twice.
      if (payment.state === 'APPROVED' && payment.approvedById === actor.userId) return ok({ paymentId });
      if (payment.state !== 'PROPOSED') return fail({ kind: 'not-proposed' });
      await movePayment(scope, paymentId, { state: 'APPROVED' });
      await recordEvent(scope, {
        action: 'payment:approve',
        personId: payment.personId,
        subjectKind: 'payment',
        subjectId: paymentId,
      });
      return ok({ paymentId });
    },
  );
}
