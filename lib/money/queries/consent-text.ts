import 'server-only';
import { formatDay } from '@/lib/core/plain-date';
import type { ConsentNow } from '@/lib/money/rules/payment-consent';

/** What consent to a direct payment is now. */
export function consentSentence({ state, last }: ConsentNow): string {
  if (state === 'NONE') return 'Consent to a direct payment is not recorded. None can be paid.';
  const on = formatDay(last.onDay);
  if (state === 'WITHDRAWN')
    return `Consent to a direct payment was withdrawn. Its last day was ${on}. Payments for later days are stopped.`;
  if (last.name === null)
    return `Consent to a direct payment was confirmed when the budget started on ${on}. Who gave it was not recorded then.`;
  return `${last.name} consented to a direct payment on ${on}.`;
}
