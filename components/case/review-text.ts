import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';

const OUTCOMES: Record<ReviewOutcome, string> = {
  NO_CHANGE: 'No change',
  CHANGE_PLAN: 'The plan needs to change',
  ELIGIBILITY_AGAIN: 'Eligibility needs a new assessment',
};

/** What a review led to, as staff read it. */
export function reviewOutcomeName(outcome: ReviewOutcome): string {
  return OUTCOMES[outcome];
}
