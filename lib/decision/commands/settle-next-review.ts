import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { CareReviewKind } from '@/lib/case/rules/clock-kind';
import { careLastDay, careToReview, isReviewedUntil } from '@/lib/case/rules/earlier-review';
import { isReviewStopped, listCareReviewCases } from '@/lib/case/store/care-reviewed';
import type { Case } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Ends the review of care that is to come on a case, where the care has a last day before it is due.
 * @rule REV-06 (docs/rules.md)
 */
export async function settleNextReview(scope: Scope, lockedCase: Case, today: PlainDate): Promise<void> {
  const { personId, id } = lockedCase;
  const rows = await listEligibility(scope, personId);
  const next = (await listCareReviewCases(scope, personId)).find(({ caseId }) => caseId === id);
  if (!next?.toCome || careToReview(rows) !== null) return;
  if (isReviewedUntil(careLastDay(rows), next.dueOn, today)) return;
  await moveClocks(scope, lockedCase, { kind: 'eligibility-ended', on: today });
}

/** A review of care that was recorded by mistake. */
export type MistakenReview = { kind: CareReviewKind; today: PlainDate };

/**
 * Makes a review of care due again that was held by mistake, also where the one after it was stopped by the
 * end of the eligibility: it goes on where it is due by the last day of the care, and is the one that taking
 * back the end makes due.
 * @rule REV-03, REV-06 (docs/rules.md)
 */
export async function takeBackCareReview(
  scope: Scope,
  lockedCase: Case,
  { kind, today }: MistakenReview,
): Promise<void> {
  const wasStopped = await isReviewStopped(scope, lockedCase.id, kind);
  if (wasStopped)
    await moveClocks(scope, lockedCase, { kind: 'eligibility-resumed', on: today, reviewed: kind });
  await moveClocks(scope, lockedCase, { kind: 'care-review-taken-back', on: today, reviewed: kind });
  if (wasStopped) await settleNextReview(scope, lockedCase, today);
}
