import type { PlainDate } from '@/lib/core/plain-date';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import { type EntryRow, entriesOf } from '@/lib/eligibility/rules/entry';
import type { CareReviewed } from './clock-event';
import { type CareReviewKind, CHC_REVIEWS } from './clock-kind';
import { laterOf } from './request-basis';

/** Care that may be reviewed. `reviewedOn`: its last review that is known here. */
export type ReviewedCare = { outcome: CareOutcome; startsOn: PlainDate; reviewedOn: PlainDate | null };

const KINDS: Partial<Record<CareOutcome, CareReviewKind>> = {
  CHC: 'ELIGIBILITY_REVIEW',
  CHC_FAST_TRACK: 'FAST_TRACK_REVIEW',
  NURSING_CARE: 'NURSING_REVIEW',
};

/** The review of care of this kind; null: it has none of its own. */
export function reviewKindOf(outcome: CareOutcome): CareReviewKind | null {
  return KINDS[outcome] ?? null;
}

/** The reviews that are of the same care: of nursing care its own, else those of continuing healthcare. */
export function reviewsOf(outcome: CareOutcome): readonly CareReviewKind[] {
  return outcome === 'NURSING_CARE' ? ['NURSING_REVIEW'] : CHC_REVIEWS;
}

/**
 * The review of nursing care that is decided here: three months after the decision, or its first day where
 * that is later. Where it goes on and was reviewed since it began, twelve months after that review.
 * @rule REV-07 (docs/rules.md)
 */
export function reviewOfNursing(
  { startsOn, reviewedOn }: Omit<ReviewedCare, 'outcome'>,
  decidedOn: PlainDate,
): CareReviewed {
  const last = reviewedOn !== null && reviewedOn >= startsOn ? reviewedOn : null;
  const from = last ?? laterOf(startsOn, decidedOn);
  return { kind: 'NURSING_REVIEW', from, isAgain: last !== null, notBefore: null };
}

/**
 * The first review here of care that was decided before: twelve months after its last review. Where none is
 * known it is three months after the care began, as of any other, or the day this service learns of it, if
 * that is past. Null: care of this kind has no review of its own.
 * @rule REV-04 (docs/rules.md)
 */
export function reviewOfEarlier(
  { outcome, startsOn, reviewedOn }: ReviewedCare,
  today: PlainDate,
): CareReviewed | null {
  const kind = reviewKindOf(outcome);
  if (!kind) return null;
  const isKnown = reviewedOn !== null && reviewedOn >= startsOn;
  return isKnown
    ? { kind, from: reviewedOn, isAgain: true, notBefore: null }
    : { kind, from: startsOn, isAgain: false, notBefore: today };
}

/**
 * The care of a person that is reviewed: what their record says last of continuing healthcare, or of nursing
 * care in its place, while no last day of it is known. Null: none is, and no review of it is due.
 * @param rows the earliest first
 * @rule REV-06, REV-07 (docs/rules.md)
 */
export function careToReview<R extends EntryRow>(rows: readonly R[]): R | null {
  const last = entriesOf(rows).find(({ current }) => current.framework === 'CHC');
  return last?.until === null && KINDS[last.current.outcome] ? last.current : null;
}

/**
 * Whether a review goes on although its care has a last day: that day is still to come, and the review is due
 * by then. Null for the last day: no care is left.
 * @rule REV-06 (docs/rules.md)
 */
export function isReviewedUntil(
  lastDay: PlainDate | null,
  dueOn: PlainDate | null,
  today: PlainDate,
): boolean {
  return lastDay !== null && dueOn !== null && today <= lastDay && dueOn <= lastDay;
}

/** The last day of the care that a person's record says last; null: none is known, or there is no care. */
export function careLastDay(rows: readonly EntryRow[]): PlainDate | null {
  const last = entriesOf(rows).find(({ current }) => current.framework === 'CHC');
  return last && KINDS[last.current.outcome] ? last.until : null;
}

/** Care with its last review, before this service or here. */
export function careSince(care: ReviewedCare, here: Pick<ReviewedCare, 'reviewedOn'>): ReviewedCare {
  const { outcome, startsOn } = care;
  const isBefore = care.reviewedOn !== null && care.reviewedOn >= (here.reviewedOn ?? care.reviewedOn);
  return { outcome, startsOn, reviewedOn: isBefore ? care.reviewedOn : here.reviewedOn };
}

/**
 * `ENDS`: there is no care left to review. `RESUMES`: there is again, and its review is due on the day it
 * was. `MOVES`: its review counts from another day, or is of another kind.
 */
export type ReviewChange = 'ENDS' | 'RESUMES' | 'MOVES';

/**
 * What a change of a person's record does to the reviews of their care. Null: nothing.
 * @rule REV-06 (docs/rules.md)
 */
export function changeOfReview(before: ReviewedCare | null, after: ReviewedCare | null): ReviewChange | null {
  if (!before || !after) return after ? 'RESUMES' : before && 'ENDS';
  const keys = ['outcome', 'startsOn', 'reviewedOn'] as const;
  return keys.every((key) => before[key] === after[key]) ? null : 'MOVES';
}
