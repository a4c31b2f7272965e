import 'server-only';
import { careLastDay } from '@/lib/case/rules/earlier-review';
import type { PlainDate } from '@/lib/core/plain-date';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';
import { type DueReview, listDueReviews } from '@/lib/review/store/care-review';
import { listStoppedReviews } from '@/lib/review/store/stopped-review';

/** `lastDay`: the care is over, and a review was held by this day. Null: the review is to come. */
export type ReviewToRecord = DueReview & { lastDay: PlainDate | null };

/**
 * The reviews that can be recorded on a case: those to come, and of care that has a last day the one that its
 * end stopped, which may have been held before.
 * @rule REV-06 (docs/rules.md)
 */
export async function reviewsToRecord(
  scope: Scope,
  { caseId, personId }: { caseId: string; personId: string },
): Promise<ReviewToRecord[]> {
  const due = (await listDueReviews(scope, caseId)).map((review) => ({ ...review, lastDay: null }));
  const stopped = await listStoppedReviews(scope, caseId);
  const lastDay = stopped.length > 0 ? careLastDay(await listEligibility(scope, personId)) : null;
  if (lastDay === null) return due;
  const isOpen = (kind: string) => due.some((review) => review.kind === kind);
  return [...due, ...stopped.filter(({ kind }) => !isOpen(kind)).map((review) => ({ ...review, lastDay }))];
}
