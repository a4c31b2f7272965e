import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { ReviewKind } from '@/lib/case/rules/clock-kind';
import type { ReviewOutcome } from '@/lib/case/rules/review-outcome';
import { findCase } from '@/lib/case/store/case';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findPersonName } from '@/lib/person/store/person-name';
import { queryById } from '@/lib/platform/db/transaction';
import { findReview } from '@/lib/review/store/care-review';
import { reviewsToRecord } from './reviews-to-record';

export type ReviewForm = {
  person: string;
  /** The reviews to come, and what the end of care stopped, with its last day. Empty: there is none. */
  due: { kind: ReviewKind; dueOn: PlainDate; lastDay: PlainDate | null }[];
};

/** What the form of a review asks about. Null: not there or not theirs. Records the view in the trail. */
export async function reviewForm(actor: Actor, caseId: string): Promise<ReviewForm | null> {
  return queryById(actor, { permission: 'review:record', ids: [caseId] }, async (scope) => {
    const found = await findCase(scope, caseId);
    if (!found || !may(actor, 'review:record', found)) return null;
    const due = await reviewsToRecord(scope, { caseId, personId: found.personId });
    const person = await findPersonName(scope, found.personId);
    const subject = { personId: found.personId, subjectKind: 'case', subjectId: caseId };
    await recordEvent(scope, { action: 'case:view', ...subject });
    return { person, due: due.map(({ kind, dueOn, lastDay }) => ({ kind, dueOn, lastDay })) };
  });
}

export type TakeBackReviewForm = {
  person: string;
  caseId: string;
  heldOn: string;
  kind: ReviewKind;
  outcome: ReviewOutcome;
};

/** The review that is to be taken back. Null: not there, not theirs, or it cannot be. */
export async function takeBackReviewForm(
  actor: Actor,
  caseId: string,
  reviewId: string,
): Promise<TakeBackReviewForm | null> {
  return queryById(actor, { permission: 'review:record', ids: [caseId, reviewId] }, async (scope) => {
    const review = await findReview(scope, reviewId);
    if (review?.caseId !== caseId || review.isTakenBack || !review.isLast) return null;
    const { personId, kind, outcome, heldOn } = review;
    if (!may(actor, 'review:record', { commissionerCode: scope.commissionerCode, personId })) return null;
    const person = await findPersonName(scope, personId);
    await recordEvent(scope, { action: 'case:view', personId, subjectKind: 'case', subjectId: caseId });
    return { person, caseId, heldOn: formatDay(heldOn), kind, outcome };
  });
}
