import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import { type PayoutRefusal, stopSentence } from '@/lib/money/rules/payout-stops';

/** Why a payment cannot go on as it is, and what mends it. */
export function explainStop({ kind, stop }: PayoutRefusal): FieldError {
  const day = formatDay(stop.lastDay);
  if (kind === 'payout-stopped')
    return { message: `${stopSentence(stop)}. A payment for days after ${day} cannot be paid` };
  return { field: 'owedReason', message: `Enter why this payment is still owed. ${stopSentence(stop)}` };
}
