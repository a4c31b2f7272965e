import { reviewsWithin } from '@/lib/core/policy/duty';
import type { Actor } from '@/lib/core/policy/policy';

/** Whether a review is within the half of the role that the lead has. */
export function isReviewedBy(
  { duty }: Actor,
  { planDecisionId }: { planDecisionId: string | null },
): boolean {
  return reviewsWithin(duty, planDecisionId !== null);
}
