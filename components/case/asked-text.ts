import type { AskedBy, CaseOrigin } from '@/lib/case/rules/groups';

const askers: Record<AskedBy, string> = {
  PERSON: 'The person',
  REPRESENTATIVE: 'Someone who acts for the person',
  FAMILY_OR_FRIEND: 'A family member or friend',
  PROFESSIONAL: 'A health or care professional',
};

/** Who asked, as a kind of person. */
export function askerName(askedBy: AskedBy): string {
  return askers[askedBy];
}

const origins: Record<CaseOrigin, string> = { REQUEST: 'Request', OFFER: 'Offer', REFERRAL: 'Referral' };

/** How a case began. */
export function originName(origin: CaseOrigin): string {
  return origins[origin];
}
