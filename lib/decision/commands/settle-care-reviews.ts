import 'server-only';
import { beginNursingReview } from '@/lib/case/commands/begin-nursing-review';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import type { CareReviewKind } from '@/lib/case/rules/clock-kind';
import {
  careLastDay,
  careSince,
  careToReview,
  changeOfReview,
  isReviewedUntil,
  type ReviewChange,
  type ReviewedCare,
  reviewKindOf,
  reviewOfEarlier,
  reviewsOf,
} from '@/lib/case/rules/earlier-review';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { type CareReviewCase, findCareReviewed, listCareReviewCases } from '@/lib/case/store/care-reviewed';
import { type Case, lockCasesOf } from '@/lib/case/store/case';
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
  const after = await listEligibility(scope, personId);
  const is = careToReview(after);
  const change = diedOn === null ? changeOfReview(was, is) : null;
  if (change === null) return;
  const cases = await lockCasesOf(scope, personId);
  const since = is && careSince(is, await findCareReviewed(scope, personId, reviewsOf(is.outcome)));
  const reviewCases = await listCareReviewCases(scope, personId);
  const lastStop = reviewCases.reduce<string>((last, { stoppedOn }) => laterStop(last, stoppedOn), '');
  for (const found of reviewCases) {
    const lockedCase = cases.find(({ id }) => id === found.caseId);
    const event = eventOn(change, found, { care: since, lastDay: careLastDay(after), lastStop, today });
    if (lockedCase && event) await moveClocks(scope, lockedCase, event);
  }
  if (is && since) await reviewNursingOn(scope, { cases, row: is, care: since }, today);
}

/**
 * Moves the review of care that goes on, where its record was corrected: it counts from another day, or is of
 * another kind. What ends or begins with the correction of a decision, its own event has moved.
 * @rule REV-06 (docs/rules.md)
 */
export async function moveCareReviews(scope: Scope, changed: Changed, today: PlainDate): Promise<void> {
  const is = careToReview(await listEligibility(scope, changed.personId));
  if (changeOfReview(careToReview(changed.before), is) !== 'MOVES') return;
  await settleCareReviews(scope, changed, today);
}

/** `row` is what the record of the person says last; `care` is the same with its last review. */
type ToReview = { cases: readonly Case[]; row: EligibilityRow; care: ReviewedCare };

/**
 * Nursing care that was decided elsewhere is reviewed on the last case of continuing healthcare, unless it is
 * on one already. For a person without one a case begins for it.
 * @rule REV-07 (docs/rules.md)
 */
async function reviewNursingOn(
  scope: Scope,
  { cases, row, care }: ToReview,
  today: PlainDate,
): Promise<void> {
  const review = reviewOfEarlier(care, today);
  if (review?.kind !== 'NURSING_REVIEW') return;
  const { isToCome } = await findCareReviewed(scope, row.personId, ['NURSING_REVIEW']);
  if (isToCome) return;
  const carrier = cases.findLast(({ group }) => group === 'CHC');
  if (!carrier) await beginNursingReview(scope, row, { review, today });
  else await moveClocks(scope, carrier, { kind: 'nursing-care-decided', on: today, review });
}

/**
 * What ends the reviews on the other cases: there is no care left, or it is reviewed on the case that was
 * decided. Null: a refusal of an earlier time leaves the care of a later one. One that says that the NHS pays
 * for nursing care is the care that goes on.
 */
function endOfOthers(
  is: EligibilityRow | null,
  { outcome, decisionId }: Pick<OnCase, 'outcome' | 'decisionId'>,
): 'eligibility-ended' | 'care-decided-elsewhere' | null {
  if (is === null) return 'eligibility-ended';
  return outcome === 'ELIGIBLE' || is.decisionId === decisionId ? 'care-decided-elsewhere' : null;
}

type OnCase = {
  lockedCase: Case;
  outcome: EligibilityOutcome;
  decisionId: string;
  /** The record as it was. */
  before: readonly EligibilityRow[];
  on: PlainDate;
};

/**
 * Ends the reviews of care on the other cases of a person after a decision on one of continuing healthcare:
 * there is no care left, or it is reviewed on the case that was decided. The caller has locked all of the
 * cases (`lockCaseToDecide`).
 * @rule REV-06 (docs/rules.md)
 */
export async function settleOtherReviews(
  scope: Scope,
  { lockedCase, outcome, decisionId, before, on }: OnCase,
): Promise<void> {
  const { personId, id: decidedId, group } = lockedCase;
  if (group !== 'CHC') return;
  const is = careToReview(await listEligibility(scope, personId));
  if (careToReview(before)?.id === is?.id) return;
  const kind = endOfOthers(is, { outcome, decisionId });
  if (kind === null) return;
  const cases = await lockCasesOf(scope, personId);
  for (const { caseId, toCome } of await listCareReviewCases(scope, personId)) {
    const other = cases.find(({ id }) => id === caseId && id !== decidedId);
    if (other && toCome !== null) await moveClocks(scope, other, { kind, on });
  }
}

const laterStop = (one: string, other: string | null) => (other !== null && other > one ? other : one);

/** `lastStop`: only what the last end stopped goes on. One that was stopped before is reviewed elsewhere. */
type Settled = {
  care: ReviewedCare | null;
  lastDay: PlainDate | null;
  lastStop: string;
  today: PlainDate;
};

function eventOn(change: ReviewChange, found: CareReviewCase, settled: Settled): ClockEvent | null {
  const { toCome, dueOn } = found;
  const { care, lastDay, today } = settled;
  if (change === 'RESUMES') return resumedOn(found, settled);
  if (toCome === null) return null;
  if (change === 'ENDS')
    return isReviewedUntil(lastDay, dueOn, today) ? null : { kind: 'eligibility-ended', on: today };
  return care && movedOn(toCome, care, today);
}

/** Only the same care resumes: what the last end stopped of other care is over. */
function resumedOn(
  { toCome, stopped, stoppedOn }: CareReviewCase,
  { care, lastStop, today }: Settled,
): ClockEvent | null {
  const isStopped = stopped !== null && toCome === null && stoppedOn === lastStop;
  if (!isStopped || !care || reviewKindOf(care.outcome) !== stopped) return null;
  return { kind: 'eligibility-resumed', on: today, reviewed: stopped };
}

/** The case of nursing care is refused: continuing healthcare after it is reviewed on its own case. */
function movedOn(toCome: CareReviewKind, care: ReviewedCare, today: PlainDate): ClockEvent | null {
  if (toCome === 'NURSING_REVIEW' && reviewKindOf(care.outcome) !== toCome)
    return { kind: 'eligibility-ended', on: today };
  const review = reviewOfEarlier(care, today);
  return review && { kind: 'eligibility-corrected', on: today, review };
}
