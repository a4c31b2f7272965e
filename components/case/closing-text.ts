import type { CaseOrigin } from '@/lib/case/rules/groups';

export const CLOSINGS = [
  'PERSON_SAID_NO',
  'NO_ASSESSMENT_WANTED',
  'RECORDED_BY_MISTAKE',
  'MOVED_AWAY',
  'CARE_HOME',
  'NO_LONGER_ELIGIBLE',
  'DIED',
  'OTHER',
] as const;
export type Closing = (typeof CLOSINGS)[number];

const names: Record<Closing, string> = {
  PERSON_SAID_NO: 'The person does not want a personal health budget',
  NO_ASSESSMENT_WANTED: 'The person does not want to be assessed',
  RECORDED_BY_MISTAKE: 'It was recorded by mistake, or with a mistake in it',
  MOVED_AWAY: 'The person has moved to another area',
  CARE_HOME: 'The person has moved to a care home',
  NO_LONGER_ELIGIBLE: 'The person is no longer eligible',
  DIED: 'The person has died',
  OTHER: 'Another reason',
};

/** Why a case is closed before its budget starts, as it is shown and saved. */
export function closingName(closing: Closing): string {
  return names[closing];
}

const OF_REFERRALS: readonly Closing[] = ['NO_ASSESSMENT_WANTED', 'RECORDED_BY_MISTAKE'];

/** The reasons to choose from. A referral asks for no budget that could be declined. */
export function closingsFor(origin: CaseOrigin): Closing[] {
  return origin === 'REFERRAL'
    ? CLOSINGS.filter((closing) => closing !== 'PERSON_SAID_NO')
    : CLOSINGS.filter((closing) => !OF_REFERRALS.includes(closing));
}
