import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { isCareReview } from '@/lib/case/rules/clock-kind';
import { type Case, lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { settleNextReview } from '@/lib/decision/commands/settle-next-review';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { reviewsToRecord } from '@/lib/review/queries/reviews-to-record';
import { checkReview, type ReviewRefusal } from '@/lib/review/rules/care-review';
import { addReview, type CareReviewRow, findReview, type ReviewMade } from '@/lib/review/store/care-review';

/** `reviewId` is made with the form: a form sent twice records the review once. */
export type RecordReview = ReviewMade & { reviewId: string };

export type RecordReviewRefusal =
  | DeathRefusal
  | ReviewRefusal
  /** No review of this kind is to come on the case. */
  | { kind: 'no-such-review-due' }
  | { kind: 'sent-with-other-answers' };

/**
 * Records a review that was held: of eligible care, of the plan and budget, or of a direct payment. Its clock
 * ends on that day, and the next one counts from it. Of care that is over, one that was held by its last day
 * is recorded too, and none follows.
 *
 * @returns the id of the case
 */
export function recordReview(
  actor: Actor,
  { reviewId, ...made }: RecordReview,
  today: PlainDate,
): Promise<Result<string, RecordReviewRefusal | NotFound>> {
  return command<string, RecordReviewRefusal | NotFound>(actor, 'review:record', async (scope) => {
    const lockedCase = await lockCase(scope, made.caseId);
    if (!lockedCase || !may(actor, 'review:record', lockedCase)) return notFound;
    const before = await findReview(scope, reviewId);
    if (before) return isSame(before, made) ? ok(made.caseId) : fail({ kind: 'sent-with-other-answers' });
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    const open = await reviewsToRecord(scope, { caseId: made.caseId, personId: lockedCase.personId });
    const due = open.find(({ kind }) => kind === made.kind);
    if (!due) return fail({ kind: 'no-such-review-due' });
    const checked = checkReview(made, due, today);
    if (!checked.ok) return checked;

    const { personId } = lockedCase;
    await addReview(scope, { ...made, id: reviewId, personId });
    if (due.lastDay !== null) await resumeReview(scope, lockedCase, made);
    await moveClocks(scope, lockedCase, { kind: 'care-reviewed', on: made.heldOn, reviewed: made.kind });
    if (isCareReview(made.kind)) await settleNextReview(scope, lockedCase, today);
    await recordEvent(scope, {
      action: 'review:record',
      personId,
      subjectKind: 'care-review',
      subjectId: reviewId,
      after: { ...made, dueOn: due.dueOn },
    });
    return ok(made.caseId);
  });
}

/** The end of the care stopped it, and it was held before: it runs until the day it was held. */
async function resumeReview(scope: Scope, lockedCase: Case, { kind, heldOn }: ReviewMade): Promise<void> {
  if (isCareReview(kind))
    await moveClocks(scope, lockedCase, { kind: 'eligibility-resumed', on: heldOn, reviewed: kind });
}

function isSame(before: CareReviewRow, made: ReviewMade): boolean {
  return (Object.keys(made) as (keyof ReviewMade)[]).every((key) => before[key] === made[key]);
}
