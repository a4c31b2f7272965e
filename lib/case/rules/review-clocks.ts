import type { PlainDate } from '@/lib/core/plain-date';
import { type CaseState, isCaseOver } from './case-state';
import type { CareReviewed, EventOf } from './clock-event';
import { REVIEW_KINDS, type ReviewKind } from './clock-kind';
import type { ClockFacts, ReviewStart, Ruling } from './clock-move';
import { clockRow } from './clock-names';

type ReviewEvent = EventOf<
  | 'budget-started'
  | 'direct-payment-made'
  | 'care-reviewed'
  | 'care-review-taken-back'
  | 'eligibility-corrected'
  | 'eligibility-resumed'
  | 'nursing-care-decided'
>;

/** The ruling on each event of a review. */
export function onReviewEvent(event: ReviewEvent, facts: ClockFacts): Ruling {
  switch (event.kind) {
    case 'budget-started':
      return onBudgetStarted(event);
    case 'direct-payment-made':
      return onDirectPayment(event);
    case 'care-reviewed':
      return onCareReviewed(event);
    case 'care-review-taken-back':
      return onReviewTakenBack(event, facts);
    case 'eligibility-corrected':
      return { start: reviewStarted(event.review, event.on) };
    case 'eligibility-resumed':
      return onResumed(event, facts);
    case 'nursing-care-decided':
      return { start: [onNursingCare(event)] };
  }
}

/**
 * The first review of a plan and its budget: on the day that the plan says, at the latest three months after
 * the budget starts. A budget that is all direct payment has that of its first payment instead.
 * @rule REV-01 (docs/rules.md)
 */
export function onBudgetStarted({
  startsOn,
  plannedReviewOn,
  isDirectPayment,
}: EventOf<'budget-started'>): Ruling {
  if (isDirectPayment) return {};
  const notAfter = plannedFrom(startsOn, plannedReviewOn);
  return { start: [{ kind: 'FIRST_REVIEW', startedOn: startsOn, isAgain: false, notAfter }] };
}

/**
 * The first review of a direct payment: on the day that the plan says, at the latest three months after the
 * first payment. It is the review of the whole budget from then on. A direct payment that follows another
 * without a gap keeps the day of that one.
 * @rule REV-02 (docs/rules.md)
 */
export function onDirectPayment({ paidOn, notAfter, carriedOn }: EventOf<'direct-payment-made'>): Ruling {
  const start = { kind: 'DIRECT_PAYMENT_REVIEW', startedOn: paidOn } as const;
  if (carriedOn !== null) return { start: [{ ...start, dueOn: carriedOn }] };
  return { start: [{ ...start, isAgain: false, notAfter }] };
}

/** The day of a plan that was past before anything began says nothing. */
export function plannedFrom(first: PlainDate, planned: PlainDate | null): PlainDate | null {
  return planned !== null && planned > first ? planned : null;
}

/**
 * A review ends its own clock, and the next one is due so long after it: one that is done early moves the
 * next.
 * @rule REV-03 (docs/rules.md)
 */
export function onCareReviewed({ on, reviewed }: EventOf<'care-reviewed'>): Ruling {
  return { keep: othersThan(reviewed), start: [{ kind: reviewed, startedOn: on, isAgain: true }] };
}

/** The review is due again on the day it had, unless the case was closed since. */
export function onReviewTakenBack(
  { reviewed }: EventOf<'care-review-taken-back'>,
  { state, running }: ClockFacts,
): Ruling {
  if (isOver(reviewed, state) || !running.includes(reviewed)) return { keep: REVIEW_KINDS };
  return { keep: othersThan(reviewed), reopenReview: { kind: reviewed, endedBy: 'care-reviewed' } };
}

/**
 * An end that was a mistake: the review is due again on the day it had, also on a case that was closed since.
 * @rule REV-06 (docs/rules.md)
 */
export function onResumed({ reviewed }: EventOf<'eligibility-resumed'>, { running }: ClockFacts): Ruling {
  if (running.includes(reviewed)) return {};
  return { reopenReview: { kind: reviewed, endedBy: 'eligibility-ended' } };
}

/**
 * The review of nursing care, which a case carries whatever becomes of it: it begins with the refusal of
 * continuing healthcare.
 * @rule REV-07 (docs/rules.md)
 */
export function onNursingCare({ review }: EventOf<'nursing-care-decided'>): ReviewStart {
  const { kind, from, isAgain, notBefore } = review;
  return { kind, startedOn: from, isAgain, notBefore };
}

/** Whether a case is over for a review: not for one that outlives it. */
function isOver(kind: ReviewKind, state: CaseState): boolean {
  return isCaseOver(state) && clockRow(kind).outlivesCase !== true;
}

const othersThan = (reviewed: string) => REVIEW_KINDS.filter((kind) => kind !== reviewed);

/**
 * The first review here of care that was decided outside this service. The last one may have been held after
 * the day from which the case goes on.
 */
export function reviewStarted(review: CareReviewed | null | undefined, on: PlainDate): ReviewStart[] {
  if (!review) return [];
  const { kind, from, isAgain, notBefore } = review;
  return [{ kind, startedOn: isAgain || from < on ? from : on, isAgain, notBefore }];
}
