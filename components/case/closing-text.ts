export const CLOSINGS = [
  'PERSON_SAID_NO',
  'MOVED_AWAY',
  'CARE_HOME',
  'NO_LONGER_ELIGIBLE',
  'DIED',
  'OTHER',
] as const;
export type Closing = (typeof CLOSINGS)[number];

const names: Record<Closing, string> = {
  PERSON_SAID_NO: 'The person does not want a personal health budget',
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
