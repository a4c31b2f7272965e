import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import {
  careSince,
  careToReview,
  changeOfReview,
  type ReviewChange,
  type ReviewedCare,
  reviewOfEarlier,
} from '@/lib/case/rules/earlier-review';
import { type CareReviewCase, findCareReviewed, listCareReviewCases } from '@/lib/case/store/care-reviewed';
import { lockCasesOf } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type EligibilityRow, listEligibility } from '@/lib/eligibility/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';

/** `before`: the record as it was. `diedOn`: after a death nothing is reviewed. */
type Changed = { personId: string; diedOn: PlainDate | null; before: readonly EligibilityRow[] };

/**
 * Ends, moves or gives back the reviews of care on the cases of a person after their record has changed. The
 * caller has locked the person, and has written the change.
 * @rule REV-06 (docs/rules.md)
 */
export async function settleCareReviews(
  scope: Scope,
  { personId, diedOn, before }: Changed,
  today: PlainDate,
): Promise<void> {
  const was = careToReview(before);
  const is = careToReview(await listEligibility(scope, personId));
  const change = diedOn === null ? changeOfReview(was, is) : null;
  if (change === null) return;
  const cases = await lockCasesOf(scope, personId);
  const reviewed = await findCareReviewed(scope, personId);
  const since = is && careSince(is, reviewed);
  for (const found of await listCareReviewCases(scope, personId)) {
    const lockedCase = cases.find(({ id }) => id === found.caseId);
    const event = eventOn(change, found, since, today);
    if (lockedCase && event) await moveClocks(scope, lockedCase, event);
  }
}

function eventOn(
  change: ReviewChange,
  { toCome, stopped }: CareReviewCase,
  care: ReviewedCare | null,
  today: PlainDate,
): ClockEvent | null {
  if (change === 'RESUMES') {
    const isStopped = stopped !== null && toCome === null;
    return isStopped ? { kind: 'eligibility-resumed', on: today, reviewed: stopped } : null;
  }
  if (toCome === null) return null;
  if (change === 'ENDS') return { kind: 'eligibility-ended', on: today };
  const review = care && reviewOfEarlier(care, today);
  return review && { kind: 'eligibility-corrected', on: today, review };
}
