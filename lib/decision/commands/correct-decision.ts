import 'server-only';
import { isAssessmentOpen } from '@/lib/assessment/store/decided-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCaseToDecide } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok } from '@/lib/core/result';
import { findEligibilityDecision } from '@/lib/decision/store/eligibility';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import { command } from '@/lib/platform/db/transaction';
import {
  checkRecordedCare,
  type DecideEligibility,
  type DecideEligibilityRefusal,
} from './decide-eligibility';
import { recordEligibilityDecision } from './record-eligibility-decision';
import { checkRecordedDay } from './recorded-day';
import { moveCareReviews } from './settle-care-reviews';

/**
 * `decisionId`: the decision that the form showed. `whyCorrected` is for the trail; the reasons are the
 * decision's own.
 */
export type CorrectDecision = DecideEligibility & { decisionId: string; whyCorrected: string };

export type CorrectDecisionRefusal =
  | DecideEligibilityRefusal
  /** It is based on an assessment: only a new assessment or a review leads to another decision. */
  | { kind: 'not-recorded-elsewhere' };

/**
 * Corrects the record of a decision made elsewhere. The wrong record stays and is shown as superseded. The
 * new one takes its place, and the case follows it. A running budget continues.
 */
export function correctDecision(
  actor: Actor,
  { decisionId, whyCorrected, ...decision }: CorrectDecision,
  today: PlainDate,
) {
  return command<{ isBudgetGoingOn: boolean }, CorrectDecisionRefusal | NotFound>(
    actor,
    'eligibility:decide',
    async (scope) => {
      const lockedCase = await lockCaseToDecide(scope, decision.caseId);
      if (!lockedCase || !may(actor, 'eligibility:decide', lockedCase)) return notFound;
      const inForce = await findEligibilityDecision(scope, lockedCase.id);
      if (!inForce) return notFound;
      const { deciderName, decidedOn } = inForce;
      if (inForce.id !== decisionId) return fail({ kind: 'already-decided', deciderName, decidedOn });
      if (inForce.basis !== 'RECORDED_ELSEWHERE') return fail({ kind: 'not-recorded-elsewhere' });
      if (await isAssessmentOpen(scope, lockedCase.id)) return fail({ kind: 'assessment-open' });
      const checked = await checkRecordedDay(scope, lockedCase, decision.decidedOn, today);
      if (!checked.ok) return checked;
      const named = checkRecordedCare(lockedCase, decision, today);
      if (!named.ok) return named;

      const { personId, diedOn } = lockedCase;
      const before = await listEligibility(scope, personId);
      const made = await recordEligibilityDecision(scope, lockedCase, {
        ...decision,
        basis: 'RECORDED_ELSEWHERE',
        learnedOn: today,
      });
      if (!made.ok) return made;
      await moveCareReviews(scope, { personId, diedOn, before }, today);
      await recordEvent(scope, {
        action: made.value.action,
        personId,
        reason: whyCorrected,
        subjectKind: 'eligibility-decision',
        subjectId: made.value.decisionId,
        before: inForce,
        after: decision,
      });
      return ok({ isBudgetGoingOn: made.value.isBudgetGoingOn });
    },
  );
}
