import type { ReviewKind } from '@/lib/case/rules/clock-kind';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';

const OUTCOMES: Record<ReviewOutcome, string> = {
  NO_CHANGE: 'No change',
  CHANGE_PLAN: 'The plan needs to change',
  ELIGIBILITY_AGAIN: 'Eligibility needs a new assessment',
};

/** Nursing care has no plan and no budget here. */
const OF_NURSING: Record<ReviewOutcome, string> = {
  NO_CHANGE: 'No change',
  CHANGE_PLAN: 'The care needs to change',
  ELIGIBILITY_AGAIN: 'The Checklist is positive: a full assessment is needed',
};

const NAMES: Record<ReviewKind, string> = {
  ELIGIBILITY_REVIEW: 'Continuing healthcare',
  FAST_TRACK_REVIEW: 'Fast track care',
  FIRST_REVIEW: 'Plan and budget',
  DIRECT_PAYMENT_REVIEW: 'Direct payment',
  NURSING_REVIEW: 'NHS-funded nursing care',
};

/** What a review is about, under a heading that says so. The clock's name is the task to hold it. */
export function reviewName(kind: ReviewKind): string {
  return NAMES[kind];
}

/** What a review led to, as staff read it. */
export function reviewOutcomeName(outcome: ReviewOutcome, kind: ReviewKind): string {
  return kind === 'NURSING_REVIEW' ? OF_NURSING[outcome] : OUTCOMES[outcome];
}
