import 'server-only';
import type { Screened } from '@/lib/assessment/rules/screening';
import { isOpen } from '@/lib/assessment/rules/start';
import { listAssessments } from '@/lib/assessment/store/assessment';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import { saveClosedCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import type { HeldAssessment } from './assessment-to-write';

export type FollowScreeningRefusal =
  | CaseRefusal
  /** The tool says no, and something else on the case says yes or waits to be decided: a screening does not close that. */
  | { kind: 'full-assessment-under-way' };

/**
 * What follows from a completed screening of a held case: the clock of the law, or the end of the case with a plain reason. A
 * screening that says no ends nothing that something else on the case keeps going.
 */
export async function followScreening(
  scope: Scope,
  { held, assessment }: HeldAssessment,
  to: Screened,
  { completedOn, receivedOn }: { completedOn: PlainDate; receivedOn: PlainDate },
  today: PlainDate,
): Promise<Result<undefined, FollowScreeningRefusal>> {
  // A full assessment keeps the case where it is; leaving it by the screening asks the rule.
  const state = nextState(held.state, 'screen-out', 'PRACTITIONER');
  if (!state.ok) return state;
  if (to === 'SCREENED_OUT') {
    if (await isUnderWay(scope, held.id)) return fail({ kind: 'full-assessment-under-way' });
    await saveClosedCase(scope, held.id, state.value, today, reasonFor(assessment.tool, completedOn));
    await moveClocks(scope, held, { kind: 'screened-out', on: today });
    return ok(undefined);
  }
  const { ruleSet } = assessment;
  await moveClocks(scope, held, { kind: 'screened-in', on: today, receivedOn, ruleSet });
  return ok(undefined);
}

/** Whether anything else is being assessed on a case, waits for its decision, or has the clock of the law running. */
async function isUnderWay(scope: Scope, caseId: string): Promise<boolean> {
  const others = await listAssessments(scope, caseId);
  return others.some(({ state }) => isOpen(state)) || isClockOpen(scope, caseId, DECISION_CLOCKS);
}

function reasonFor(tool: HeldAssessment['assessment']['tool'], completedOn: PlainDate): string {
  const name = tool === 'CHECKLIST' ? 'Checklist' : 'pre-assessment';
  return `The ${name} completed on ${formatDay(completedOn)} did not show that a full assessment is needed.`;
}
