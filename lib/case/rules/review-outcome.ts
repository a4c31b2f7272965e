/** What a review leads to. The database has the same list. */
export const REVIEW_OUTCOMES = ['NO_CHANGE', 'CHANGE_PLAN', 'ELIGIBILITY_AGAIN'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
