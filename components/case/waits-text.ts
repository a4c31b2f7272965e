import type { OpenReferral } from '@/lib/case/rules/waiting-request';
import { formatDay } from '@/lib/core/plain-date';

/** Why nothing can be assessed or decided on a request, and what to do. */
export function explainWaiting({ receivedOn }: OpenReferral): { message: string } {
  return {
    message: `This request is waiting for the referral received on ${formatDay(receivedOn)}. Assess and decide on the referral. This request then rests on that decision`,
  };
}
