import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type PayoutRefusal, stopSentence } from '@/lib/money/rules/payout-stops';

function untilWhen(lastDay: PlainDate | null): string {
  if (lastDay === null) return 'Until then nothing can be paid';
  return `A payment for days after ${formatDay(lastDay)} cannot be paid`;
}

/** Why a payment cannot go on as it is, and what mends it. */
export function explainStop({ kind, stop }: PayoutRefusal): FieldError {
  if (kind === 'payout-stopped') return { message: `${stopSentence(stop)}. ${untilWhen(stop.lastDay)}` };
  return { field: 'owedReason', message: `Enter why this payment is still owed. ${stopSentence(stop)}` };
}

/** The payee was replaced after the payment was proposed. */
export function explainPayeeChanged(): FieldError {
  return {
    message: 'Someone else is the payee now. Cancel this payment, and propose it again to the new payee',
  };
}
