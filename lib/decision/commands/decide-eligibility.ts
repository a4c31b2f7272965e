import 'server-only';
import { isAssessmentOpen } from '@/lib/assessment/store/decided-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { refuseIfReferred } from '@/lib/case/commands/waits-for-referral';
import type { CaseRefusal } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { WaitsForReferral } from '@/lib/case/rules/waiting-request';
import { type Case, lockCaseToDecide } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { DecisionDayRefusal } from '@/lib/decision/rules/decision-day';
import { findEligibilityDecision } from '@/lib/decision/store/eligibility';
import {
  type CareInstead,
  type CareInsteadRefusal,
  checkInstead,
} from '@/lib/eligibility/rules/care-instead';
import { checkLastReview, type LastReviewRefusal } from '@/lib/eligibility/rules/earlier-decision';
import type { DeathRefusal } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { recordEligibilityDecision } from './record-eligibility-decision';
import { checkRecordedDay } from './recorded-day';

export type DecideEligibility = {
  caseId: string;
  outcome: EligibilityOutcome;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
  /** Where the person is not eligible: what the NHS pays for all the same. */
  instead?: CareInstead | null;
  /** The last review of that care before this service knew of it; left out where none is known. */
  reviewedOn?: PlainDate | null;
};

export type DecideEligibilityRefusal =
  /** It was decided after the death. */
  | DeathRefusal
  | WaitsForReferral
  | DecisionDayRefusal
  | CareInsteadRefusal
  | LastReviewRefusal
  | CaseRefusal
  /** An assessment is open in this service: the decision is on that. */
  | { kind: 'assessment-open' }
  | AlreadyDecided;

export type AlreadyDecided = { kind: 'already-decided'; deciderName: string; decidedOn: PlainDate };

/**
 * Records a decision made elsewhere, by the signed-in PHB lead. It is never edited. Eligible starts the clock
 * for the indicative budget. Not eligible closes the case with the same reasons. Refuses the second of two
 * deciders, and any decision while an assessment of the case is open.
 */
export function decideEligibility(
  actor: Actor,
  decision: DecideEligibility,
  today: PlainDate,
): Promise<Result<void, DecideEligibilityRefusal | NotFound>> {
  return command<void, DecideEligibilityRefusal | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const lockedCase = await lockCaseToDecide(scope, decision.caseId);
    if (!lockedCase || !may(actor, 'eligibility:decide', lockedCase)) return notFound;
    const decided = await decidedBefore(scope, lockedCase.id);
    if (decided) return fail(decided);
    if (await isAssessmentOpen(scope, lockedCase.id)) return fail({ kind: 'assessment-open' });
    const free = await refuseIfReferred(scope, lockedCase);
    if (!free.ok) return free;
    const checked = await checkRecordedDay(scope, lockedCase, decision.decidedOn, today);
    if (!checked.ok) return checked;
    const named = checkRecordedCare(lockedCase, decision, today);
    if (!named.ok) return named;

    const made = await recordEligibilityDecision(scope, lockedCase, {
      ...decision,
      basis: 'RECORDED_ELSEWHERE',
      learnedOn: today,
    });
    if (!made.ok) return made;
    await recordEvent(scope, {
      action: made.value.action,
      personId: lockedCase.personId,
      subjectKind: 'eligibility-decision',
      subjectId: made.value.decisionId,
      after: decision,
    });
    return ok(undefined);
  });
}

/** Whether a decision that is recorded names only care that it can, last reviewed on a day that can be. */
export function checkRecordedCare(
  { group: framework }: Pick<Case, 'group'>,
  { instead = null, outcome, decidedOn, reviewedOn = null }: DecideEligibility,
  today: PlainDate,
): Result<void, CareInsteadRefusal | LastReviewRefusal> {
  const named = checkInstead(instead, { framework, isEligible: outcome === 'ELIGIBLE', decidedOn });
  if (!named.ok) return named;
  const nursing = instead?.outcome === 'NURSING_CARE' ? instead : null;
  const days = { startsOn: nursing?.from ?? decidedOn, endsOn: nursing?.to ?? null };
  return checkLastReview({ ...days, decidedOn, reviewedOn }, today);
}

/** Who has decided a case; null if not decided. */
export async function decidedBefore(scope: Scope, caseId: string): Promise<AlreadyDecided | null> {
  const decided = await findEligibilityDecision(scope, caseId);
  return (
    decided && { kind: 'already-decided', deciderName: decided.deciderName, decidedOn: decided.decidedOn }
  );
}
