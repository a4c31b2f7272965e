import type { PlainDate } from '@/lib/core/plain-date';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { CareReviewed } from './clock-event';
import type { ReviewKind } from './clock-kind';

/** `reviewedOn`: its last review that is known here. */
type Care = { outcome: CareOutcome; startsOn: PlainDate; reviewedOn: PlainDate | null };

const KINDS: Partial<Record<CareOutcome, ReviewKind>> = {
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
  { outcome, startsOn, reviewedOn }: Care,
  today: PlainDate,
): CareReviewed | null {
  const kind = KINDS[outcome];
  if (!kind) return null;
  const isKnown = reviewedOn !== null && reviewedOn >= startsOn;
  return isKnown
    ? { kind, from: reviewedOn, isAgain: true, notBefore: null }
    : { kind, from: startsOn, isAgain: false, notBefore: today };
}
