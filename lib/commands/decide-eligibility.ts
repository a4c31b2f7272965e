import 'server-only';
import { recordEvent } from '@/lib/db/repositories/audit';
import { type Case, closeCase, lockCase, moveCase } from '@/lib/db/repositories/case';
import { endClocks } from '@/lib/db/repositories/clock';
import { addEligibilityDecision, findEligibilityDecision } from '@/lib/db/repositories/eligibility';
import type { Scope } from '@/lib/db/scope';
import { command } from '@/lib/db/transaction';
import { checkDecisionDay, type DecisionDayRefusal } from '@/lib/eligibility/decision-day';
import { type Actor, may } from '@/lib/policy/policy';
import { type CaseRefusal, type CaseState, nextState } from '@/lib/request/request-state';
import type { PlainDate } from '@/lib/shared/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/shared/result';
import { startCaseClock } from './case-clock';

export type DecideEligibility = {
  requestId: string;
  outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE';
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
};

export type DecideEligibilityError =
  | DecisionDayRefusal
  | CaseRefusal
  | { kind: 'already-decided'; deciderName: string; decidedOn: PlainDate };

const EVENTS = {
  ELIGIBLE: { event: 'find-eligible', action: 'eligibility:eligible' },
  NOT_ELIGIBLE: { event: 'find-not-eligible', action: 'eligibility:not-eligible' },
} as const;

/**
 * Decides whether the person is eligible: the signed-in PHB lead's own decision, never edited afterwards. Eligible starts
 * the clock for the indicative budget; not eligible closes the case with the same reasons. The second of two deciders is refused.
 */
export function decideEligibility(
  actor: Actor,
  decision: DecideEligibility,
  today: PlainDate,
): Promise<Result<void, DecideEligibilityError | NotFound>> {
  return command<void, DecideEligibilityError | NotFound>(actor, 'eligibility:decide', async (scope) => {
    const found = await lockCase(scope, decision.requestId);
    if (!found || !may(actor, 'eligibility:decide', found)) return notFound;
    const { event, action } = EVENTS[decision.outcome];
    const to = nextState(found.state, event, 'COMMISSIONER');
    if (!to.ok) return fail(await decidedBefore(scope, found.id, to.error));
    const checked = checkDecisionDay(decision.decidedOn, found.askedOn, today);
    if (!checked.ok) return checked;

    const { personId } = found;
    const decisionId = await addEligibilityDecision(scope, { ...decision, personId });
    await goOn(scope, found, to.value, decision);
    await recordEvent(scope, {
      action,
      personId,
      subjectKind: 'eligibility-decision',
      subjectId: decisionId,
      after: decision,
    });
    return ok(undefined);
  });
}

async function goOn(
  scope: Scope,
  found: Case,
  to: CaseState,
  { decidedOn, reasons }: DecideEligibility,
): Promise<void> {
  await endClocks(scope, found.id, decidedOn);
  if (to === 'REFUSED') return closeCase(scope, found.id, to, decidedOn, reasons.slice(0, CLOSED_REASON));
  await moveCase(scope, found.id, to);
  await startCaseClock(scope, found, 'SET_INDICATIVE_BUDGET', decidedOn);
}

/** Room of `closed_reason`; the decision itself keeps the reasons whole. */
const CLOSED_REASON = 2_000;

async function decidedBefore(
  scope: Scope,
  requestId: string,
  refusal: CaseRefusal,
): Promise<DecideEligibilityError> {
  const decided = await findEligibilityDecision(scope, requestId);
  if (!decided) return refusal;
  const { deciderName, decidedOn } = decided;
  return { kind: 'already-decided', deciderName, decidedOn };
}
