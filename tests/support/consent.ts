import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type GiveConsent, giveConsent } from '@/lib/money/commands/record-payment-consent';
import { must } from './result';

/** What the form sends when the person consents to a direct payment of a case themselves. */
export function consentOf(caseId: string, onDay: PlainDate): GiveConsent {
  return {
    caseId,
    by: { kind: 'PERSON', id: null },
    how: 'IN_PERSON',
    onDay,
    words: 'I want to pay for it myself',
    wasInDoubt: false,
  };
}

/** The person consents to a direct payment of a case, as their practitioner records. */
export async function consents(practitioner: Actor, caseId: string, on: PlainDate): Promise<void> {
  must(await giveConsent(practitioner, consentOf(caseId, on), on));
}
