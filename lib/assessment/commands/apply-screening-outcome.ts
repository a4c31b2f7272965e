import 'server-only';
import type { Screened } from '@/lib/assessment/rules/screening';
import { isOpen } from '@/lib/assessment/rules/start';
import { listAssessments } from '@/lib/assessment/store/assessment';
import { finishChildsStep } from '@/lib/case/commands/finish-childs-step';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { isInPrinciple } from '@/lib/case/rules/adult-care';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import { saveClosedCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { isNursingPaid } from '@/lib/eligibility/rules/nursing-care';
import { listEligibility } from '@/lib/eligibility/store/eligibility';
import { bornOn } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import type { LockedAssessment } from './assessment-to-write';

export type ScreeningOutcomeRefusal =
  | CaseRefusal
  /** The tool says no, and another assessment of the case says yes or waits for a decision. */
  | { kind: 'full-assessment-under-way' };

type CompletedTool = {
  screened: Screened;
  completedOn: PlainDate;
  receivedOn: PlainDate;
  isNursingHome: boolean;
  today: PlainDate;
};

/**
 * Applies a completed screening to its locked case: starts the statutory clock, or closes the case with the
 * reason. A screening that says no closes no case that another assessment keeps open.
 */
export async function applyScreeningOutcome(
  scope: Scope,
  { lockedCase, assessment }: LockedAssessment,
  { screened, completedOn, receivedOn, isNursingHome, today }: CompletedTool,
): Promise<Result<undefined, ScreeningOutcomeRefusal>> {
  const isAhead = isInPrinciple(lockedCase.group, await bornOn(scope, lockedCase.personId), receivedOn);
  if (isAhead) await finishChildsStep(scope, lockedCase.personId, stepDone(screened, completedOn));
  // A full assessment keeps the case where it is; leaving it by the screening asks the rule.
  const state = nextState(lockedCase.state, 'screen-out', 'PRACTITIONER');
  if (!state.ok) return state;
  if (screened === 'SCREENED_OUT') {
    if (await isUnderWay(scope, lockedCase.id)) return fail({ kind: 'full-assessment-under-way' });
    await saveClosedCase(scope, {
      caseId: lockedCase.id,
      to: state.value,
      closedOn: today,
      closedReason: reasonFor(assessment.tool, completedOn),
    });
    const isAsked = isNursingHome && assessment.tool === 'CHECKLIST';
    const isPaid = isAsked && isNursingPaid(await listEligibility(scope, lockedCase.personId), today);
    const screenedOut = { kind: 'screened-out', on: today, receivedOn } as const;
    await moveClocks(scope, lockedCase, { ...screenedOut, isNursingHome: isAsked && !isPaid });
    return ok(undefined);
  }
  const { ruleSet } = assessment;
  const screenedIn = { kind: 'screened-in', on: today, receivedOn, ruleSet, isInPrinciple: isAhead } as const;
  await moveClocks(scope, lockedCase, screenedIn);
  return ok(undefined);
}

/**
 * Whether anything else is being assessed on a case, waits for its decision, or whether the statutory clock
 * runs.
 */
async function isUnderWay(scope: Scope, caseId: string): Promise<boolean> {
  const others = await listAssessments(scope, caseId);
  return others.some(({ state }) => isOpen(state)) || isClockOpen(scope, caseId, DECISION_CLOCKS);
}

function reasonFor(tool: LockedAssessment['assessment']['tool'], completedOn: PlainDate): string {
  const name = tool === 'CHECKLIST' ? 'Checklist' : 'pre-assessment';
  return `The ${name} completed on ${formatDay(completedOn)} did not show that a full assessment is needed.`;
}

/** The step at 16 of the young person's own case, done by the adult Checklist whatever it says. */
function stepDone(screened: Screened, on: PlainDate) {
  const outcome = screened === 'FULL_ASSESSMENT' ? 'a full assessment follows' : 'no full assessment follows';
  const note = `The adult Checklist was completed on ${formatDay(on)}: ${outcome}.`;
  return { kind: 'TRANSITION_16', on, note } as const;
}
