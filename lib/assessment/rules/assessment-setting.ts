/** Where a person is assessed, in the order of choices. */
export const ASSESSMENT_SETTINGS = [
  'OWN_HOME',
  'CARE_HOME',
  'ACUTE_HOSPITAL',
  'COMMUNITY_HOSPITAL',
  'HOSPICE',
  'OTHER',
] as const;
export type AssessmentSetting = (typeof ASSESSMENT_SETTINGS)[number];
