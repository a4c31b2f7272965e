import type { PlainDate } from '@/lib/core/plain-date';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import { type EntryRow, entriesOf } from '@/lib/eligibility/rules/entry';
import type { CareReviewed } from './clock-event';
import type { CareReviewKind } from './clock-kind';

/** Care that may be reviewed. `reviewedOn`: its last review that is known here. */
export type ReviewedCare = { outcome: CareOutcome; startsOn: PlainDate; reviewedOn: PlainDate | null };

const KINDS: Partial<Record<CareOutcome, CareReviewKind>> = {
  CHC: 'ELIGIBILITY_REVIEW',
  CHC_FAST_TRACK: 'FAST_TRACK_REVIEW',
};

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
  const kind = KINDS[outcome];
  if (!kind) return null;
  const isKnown = reviewedOn !== null && reviewedOn >= startsOn;
  return isKnown
    ? { kind, from: reviewedOn, isAgain: true, notBefore: null }
    : { kind, from: startsOn, isAgain: false, notBefore: today };
}

/**
 * The care of a person that is reviewed: what their record says last of continuing healthcare, while no last
 * day of it is known. Null: none is, and no review of it is due.
 * @param rows the earliest first
 * @rule REV-06 (docs/rules.md)
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
