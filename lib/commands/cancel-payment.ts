import 'server-only';
import { recordEvent } from '@/lib/db/repositories/audit';
import { lockPayment, movePayment } from '@/lib/db/repositories/payment';
import { command } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/shared/result';

export type CancelPaymentRefusal = NotFound | { kind: 'already-paid' };

type Cancelled = { budgetId: string };

/** Cancels a payment that has not gone out, with the reason. Whoever may approve one may cancel one. */
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
      if (state === 'RELEASED') return fail({ kind: 'already-paid' });
      if (state === 'CANCELLED') return ok({ budgetId });
      await movePayment(scope, paymentId, { state: 'CANCELLED', cancelledReason: reason });
      const subject = { personId, subjectKind: 'payment', subjectId: paymentId };
      await recordEvent(scope, { action: 'payment:cancel', ...subject, reason });
      return ok({ budgetId });
    },
  );
}
