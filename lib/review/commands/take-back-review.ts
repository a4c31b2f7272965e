import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { isCareReview } from '@/lib/case/rules/clock-kind';
import { lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { takeBackCareReview } from '@/lib/decision/commands/settle-next-review';
import { command } from '@/lib/platform/db/transaction';
import { findReview, saveTakenBack } from '@/lib/review/store/care-review';

export type TakeBackReview = { caseId: string; reviewId: string; reason: string };

export type TakeBackReviewRefusal =
  | { kind: 'review-taken-back-already' }
  /** Another of its kind was held later: that one is taken back first. */
  | { kind: 'later-review-held' };

/**
 * Takes back a review that was recorded by mistake, the last one first. It stays on record, and the review is
 * due again on the day it was. After a death and on a closed case nothing is due, and the record alone
 * changes. @returns the id of the case
 */
export function takeBackReview(
  actor: Actor,
  { caseId, reviewId, reason }: TakeBackReview,
  today: PlainDate,
): Promise<Result<string, TakeBackReviewRefusal | NotFound>> {
  return command<string, TakeBackReviewRefusal | NotFound>(actor, 'review:record', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    const review = lockedCase && (await findReview(scope, reviewId));
    if (!review || review.caseId !== caseId || !may(actor, 'review:record', lockedCase)) return notFound;
    if (review.isTakenBack) {
      const isMine = review.takenBackById === actor.userId && review.takenBackReason === reason;
      return isMine ? ok(caseId) : fail({ kind: 'review-taken-back-already' });
    }
    if (!review.isLast) return fail({ kind: 'later-review-held' });

    await saveTakenBack(scope, reviewId, reason);
    const { kind } = review;
    if (isCareReview(kind)) await takeBackCareReview(scope, lockedCase, { kind, today });
    else await moveClocks(scope, lockedCase, { kind: 'care-review-taken-back', on: today, reviewed: kind });
    await recordEvent(scope, {
      action: 'review:take-back',
      personId: lockedCase.personId,
      subjectKind: 'care-review',
      subjectId: reviewId,
      reason,
      before: { kind, heldOn: review.heldOn, outcome: review.outcome },
    });
    return ok(caseId);
  });
}
