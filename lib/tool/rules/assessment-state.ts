/** The states of an assessment, which is a tool filled in for one case. */
export const ASSESSMENT_STATES = ['OPEN', 'SUBMITTED', 'RETURNED', 'COMPLETED', 'WITHDRAWN'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];
