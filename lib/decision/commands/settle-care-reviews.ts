import 'server-only';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { ClockEvent } from '@/lib/case/rules/clock-event';
import {
  careLastDay,
  careSince,
  careToReview,
  changeOfReview,
  isReviewedUntil,
  type ReviewChange,
  type ReviewedCare,
  reviewOfEarlier,
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
  const reviewed = await findCareReviewed(scope, personId);
  const since = is && careSince(is, reviewed);
  const reviewCases = await listCareReviewCases(scope, personId);
  const lastStop = reviewCases.reduce<string>((last, { stoppedOn }) => laterStop(last, stoppedOn), '');
  for (const found of reviewCases) {
    const lockedCase = cases.find(({ id }) => id === found.caseId);
    const event = eventOn(change, found, { care: since, lastDay: careLastDay(after), lastStop, today });
    if (lockedCase && event) await moveClocks(scope, lockedCase, event);
  }
}

/** A refusal of an earlier time leaves the care of a later one. */
const ENDS_WHERE_CARE_GOES_ON = { ELIGIBLE: 'care-decided-elsewhere', NOT_ELIGIBLE: null } as const;

type OnCase = {
  lockedCase: Case;
  outcome: EligibilityOutcome;
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
  { lockedCase, outcome, before, on }: OnCase,
): Promise<void> {
  const { personId, id: decidedId, group } = lockedCase;
  if (group !== 'CHC') return;
  const is = careToReview(await listEligibility(scope, personId));
  if (careToReview(before)?.id === is?.id) return;
  const kind = is ? ENDS_WHERE_CARE_GOES_ON[outcome] : 'eligibility-ended';
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

function eventOn(
  change: ReviewChange,
  { toCome, dueOn, stopped, stoppedOn }: CareReviewCase,
  { care, lastDay, lastStop, today }: Settled,
): ClockEvent | null {
  if (change === 'RESUMES') {
    const isStopped = stopped !== null && toCome === null && stoppedOn === lastStop;
    return isStopped ? { kind: 'eligibility-resumed', on: today, reviewed: stopped } : null;
  }
  if (toCome === null) return null;
  if (change === 'ENDS')
    return isReviewedUntil(lastDay, dueOn, today) ? null : { kind: 'eligibility-ended', on: today };
  const review = care && reviewOfEarlier(care, today);
  return review && { kind: 'eligibility-corrected', on: today, review };
}
