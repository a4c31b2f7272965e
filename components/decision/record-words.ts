import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { DecidedWhere, EligibilityChange, EntryStatus } from '@/lib/eligibility/rules/entry';

/** The name of an outcome, for staff. */
export const careOutcomeNames: Record<CareOutcome, string> = {
  CHC: 'Eligible for NHS continuing healthcare',
  CHC_FAST_TRACK: 'Eligible for NHS continuing healthcare, by fast track',
  CHILDRENS_CARE: 'Eligible for children and young people’s continuing care',
  NURSING_CARE: 'NHS-funded nursing care',
  JOINT_PACKAGE: 'A joint package of care',
  SECTION_117: 'Eligible for section 117 aftercare',
  WHEELCHAIR: 'Eligible for an NHS wheelchair',
  LOCAL: 'Eligible under the local offer',
  NOT_ELIGIBLE: 'Not eligible',
};

export const whereNames: Record<DecidedWhere, string> = {
  HERE: 'In this service',
  OUTSIDE: 'By this commissioner, outside this service',
  ELSEWHERE: 'By another organisation',
};

/** What became of a row that another supersedes. */
export const changeNames: Record<EligibilityChange, string> = {
  CORRECTED: 'Recorded by mistake, and corrected',
  REVIEWED: 'Changed by a review',
  DECIDED_AGAIN: 'Decided again',
  ENDED: 'Ended',
};

export const entryStatusNames: Record<EntryStatus, string> = {
  NOW: 'Now',
  COMING: 'Not started',
  ENDED: 'Ended',
};
