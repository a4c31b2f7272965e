import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type RecordReview, recordReview } from '@/lib/review/commands/record-review';
import { must } from './result';

/** What the form of a review sends: of the direct payment, nothing changes. */
export function aReviewOf(
  caseId: string,
  heldOn: PlainDate,
  change: Partial<RecordReview> = {},
): RecordReview {
  return {
    reviewId: randomUUID(),
    caseId,
    kind: 'DIRECT_PAYMENT_REVIEW',
    heldOn,
    present: 'The person and her sister, at home',
    outcome: 'NO_CHANGE',
    reason: null,
    ...change,
  };
}

/** A review that was held on that day and recorded. @returns its id */
export async function aPastReview(
  { practitioner, caseId }: { practitioner: Actor; caseId: string },
  heldOn: PlainDate,
  change: Partial<RecordReview> = {},
): Promise<string> {
  const review = aReviewOf(caseId, heldOn, change);
  must(await recordReview(practitioner, review, heldOn));
  return review.reviewId;
}
