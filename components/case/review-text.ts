import type { ReviewKind } from '@/lib/case/rules/clock-kind';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';

const OUTCOMES: Record<ReviewOutcome, string> = {
  NO_CHANGE: 'No change',
  CHANGE_PLAN: 'The plan needs to change',
  ELIGIBILITY_AGAIN: 'Eligibility needs a new assessment',
};

const NAMES: Record<ReviewKind, string> = {
  ELIGIBILITY_REVIEW: 'Continuing healthcare',
  FAST_TRACK_REVIEW: 'Fast track care',
  FIRST_REVIEW: 'Plan and budget',
  DIRECT_PAYMENT_REVIEW: 'Direct payment',
};

/** What a review is about, under a heading that says so. The clock's name is the task to hold it. */
export function reviewName(kind: ReviewKind): string {
  return NAMES[kind];
}

/** What a review led to, as staff read it. */
export function reviewOutcomeName(outcome: ReviewOutcome): string {
  return OUTCOMES[outcome];
}
