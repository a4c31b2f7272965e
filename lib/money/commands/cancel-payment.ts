import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { lockPayment, movePayment } from '@/lib/money/store/payment';
import { isInRun } from '@/lib/money/store/payment-in-run';
import { command } from '@/lib/platform/db/transaction';

export type CancelPaymentRefusal = NotFound | { kind: 'already-paid' } | { kind: 'in-a-run' };

type Cancelled = { budgetId: string };

/**
 * Cancels a payment that has not gone out, with a reason. A user who may approve payments may cancel them.
 */
export function cancelPayment(
  actor: Actor,
  { paymentId, reason }: { paymentId: string; reason: string },
): Promise<Result<Cancelled, CancelPaymentRefusal>> {
  return command(
    actor,
    'payment:approve',
    async (scope): Promise<Result<Cancelled, CancelPaymentRefusal>> => {
      const payment = await lockPayment(scope, paymentId);
      if (!payment || !may(actor, 'payment:approve', payment)) return notFound;
      const { state, personId, budgetId } = payment;
      if (state === 'RELEASED' || state === 'RETURNED') return fail({ kind: 'already-paid' });
      if (state === 'CANCELLED') return ok({ budgetId });
      if (await isInRun(scope, paymentId)) return fail({ kind: 'in-a-run' });
      await movePayment(scope, paymentId, { state: 'CANCELLED', cancelledReason: reason });
      await recordEvent(scope, {
        action: 'payment:cancel',
        personId,
        subjectKind: 'payment',
        subjectId: paymentId,
        reason,
      });
      return ok({ budgetId });
    },
  );
}
