import { CARE_REVIEWS, REVIEW_KINDS, type ReviewKind } from '@/lib/case/rules/clock-kind';
import { reviewKindOf } from '@/lib/case/rules/earlier-review';
import type { CaseRecord, ReviewOnCase } from '@/lib/case/store/case-record';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';

/** One that was held. `present` and `reason` are null to a reader who may not see why. */
export type ReviewView = Pick<ReviewOnCase, 'id' | 'kind' | 'outcome' | 'recordedByName'> & {
  heldOn: string;
  present: string | null;
  reason: string | null;
  /** Why it does not count; null: it does. */
  takenBackReason: string | null;
  mayTakeBack: boolean;
};

export type ReviewsView = {
  due: { kind: ReviewKind; dueOn: PlainDate }[];
  past: ReviewView[];
  mayRecord: boolean;
  /** The care is over: a review held by this day can be recorded. Null: there is none, or not by them. */
  mayRecordUntil: PlainDate | null;
};

/** The reviews of a case. Who was there and why speaks of the person's health. */
export function reviewsView(record: CaseRecord, actor: Actor, isReadable: boolean): ReviewsView {
  const { personId } = record.phbCase;
  const isReviewer = may(actor, 'review:record', { commissionerCode: actor.commissionerCode, personId });
  const counting = record.reviews.filter(({ takenBackReason }) => takenBackReason === null);
  const due = record.clocks.flatMap(({ kind, dueOn, endedOn }) => {
    const review = REVIEW_KINDS.find((one) => one === kind);
    return review && endedOn === null ? [{ kind: review, dueOn }] : [];
  });
  return {
    due: due.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
    past: record.reviews.map((review) => ({
      ...review,
      heldOn: formatDay(review.heldOn),
      present: isReadable ? review.present : null,
      reason: isReadable ? review.reason : null,
      mayTakeBack: isReviewer && counting.find(({ kind }) => kind === review.kind) === review,
    })),
    mayRecord: isReviewer && record.person.diedOn === null && due.length > 0,
    mayRecordUntil: isReviewer && record.person.diedOn === null ? stoppedUntil(record) : null,
  };
}

/** The last day of care of which the end stopped a review. Null: the end of care stopped none. */
function stoppedUntil({ clocks, restsOn }: CaseRecord): PlainDate | null {
  const isStopped = CARE_REVIEWS.some((kind) => {
    const own = clocks.filter((clock) => clock.kind === kind && clock.endedBy !== 'care-review-taken-back');
    return own.every(({ endedOn }) => endedOn !== null) && own.at(-1)?.endedBy === 'eligibility-ended';
  });
  return isStopped && restsOn && reviewKindOf(restsOn.outcome) ? restsOn.endsOn : null;
}
