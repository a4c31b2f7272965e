import 'server-only';
import { recordEvent } from '@/lib/db/repositories/audit';
import { lockCase } from '@/lib/db/repositories/case';
import { isAssessmentOpen } from '@/lib/db/repositories/decided-assessment';
import { findEligibilityDecision } from '@/lib/db/repositories/eligibility';
import type { Scope } from '@/lib/db/scope';
import { command } from '@/lib/db/transaction';
import { checkDecisionDay, type DecisionDayRefusal } from '@/lib/eligibility/decision-day';
import { type Actor, may } from '@/lib/policy/policy';
import type { CaseRefusal } from '@/lib/request/request-state';
import type { PlainDate } from '@/lib/shared/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/shared/result';
import { type EligibilityOutcome, makeDecision } from './follow-eligibility';

export type DecideEligibility = {
  requestId: string;
  outcome: EligibilityOutcome;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
};

export type DecideEligibilityError =
  | DecisionDayRefusal
  | CaseRefusal
  /** Something is being assessed in this service: that is what is decided on. */
  | { kind: 'assessment-open' }
  | AlreadyDecided;

export type AlreadyDecided = { kind: 'already-decided'; deciderName: string; decidedOn: PlainDate };

/**
 * Records a decision that was reached outside this service, by the signed-in PHB lead and never edited afterwards. Eligible
 * starts the clock for the indicative budget; not eligible closes the case with the same reasons. The second of two deciders
 * is refused, and so is anybody while an assessment on the case is open.
 */
export function decideEligibility(
  actor: Actor,
  decision: DecideEligibility,
  today: PlainDate,
): Promise<Result<void, DecideEligibilityError | NotFound>> {
  return command<void, DecideEligibilityError | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const found = await lockCase(scope, decision.requestId);
    if (!found || !may(actor, 'eligibility:decide', found)) return notFound;
    const decided = await decidedBefore(scope, found.id);
    if (decided) return fail(decided);
    if (await isAssessmentOpen(scope, found.id)) return fail({ kind: 'assessment-open' });
    const checked = checkDecisionDay(decision.decidedOn, found.askedOn, today);
    if (!checked.ok) return checked;

    const made = await makeDecision(scope, found, { ...decision, basis: 'RECORDED_ELSEWHERE' });
    if (!made.ok) return made;
    await recordEvent(scope, {
      ...{ action: made.value.action, personId: found.personId },
      ...{ subjectKind: 'eligibility-decision', subjectId: made.value.decisionId, after: decision },
    });
    return ok(undefined);
  });
}

/** Who decided a case already; null while nobody has. */
export async function decidedBefore(scope: Scope, requestId: string): Promise<AlreadyDecided | null> {
  const decided = await findEligibilityDecision(scope, requestId);
  return (
    decided && { kind: 'already-decided', deciderName: decided.deciderName, decidedOn: decided.decidedOn }
  );
}
