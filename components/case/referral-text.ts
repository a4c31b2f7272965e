import type { CaseOrigin } from '@/lib/case/rules/groups';
import type { ReferralKind } from '@/lib/case/rules/referral';

const kinds: Record<ReferralKind, string> = {
  CHECKLIST: 'NHS continuing healthcare: Checklist',
  FAST_TRACK: 'NHS continuing healthcare: fast track',
  PRE_ASSESSMENT: 'Children’s continuing care: pre-assessment',
  SECTION_117: 'Section 117 aftercare',
  WHEELCHAIR: 'Wheelchair',
  LOCAL_CRITERIA: 'Local criteria',
  NURSING_REVIEW: 'Reviews of NHS-funded nursing care',
};

/** What a referral asks for. */
export function referralKindName(kind: ReferralKind): string {
  return kinds[kind];
}

/** How a case began, before its day: "asked on 3 March 2026". */
export function begunText(origin: CaseOrigin, on: string): string {
  if (origin === 'REFERRAL') return `referral received on ${on}`;
  return origin === 'OFFER' ? `offered on ${on}` : `asked on ${on}`;
}
