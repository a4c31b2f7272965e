import 'server-only';
import { type Actor, may, type Subject } from '@/lib/core/policy/policy';

type Finishing = { tool: string; state: string; isDecided: boolean };

/**
 * Whether the actor sees an assessment. Staff see it while it is being written; the person, and who acts for them, when it is
 * finished: until then it is the professionals' draft.
 */
export function maySeeAssessment(actor: Actor, assessment: Subject & Finishing): boolean {
  if (!may(actor, 'assessment:view', assessment)) return false;
  return isStaff(actor) || isFinished(assessment);
}

/** Local criteria are answered again until somebody decides on them: before, what they come to is not settled. */
export function isFinished({ tool, state, isDecided }: Finishing): boolean {
  return state === 'COMPLETED' && (tool !== 'LOCAL_CRITERIA' || isDecided);
}

/** Whether they work for the commissioner or for those it asks, rather than for the person. */
export function isStaff({ role }: Actor): boolean {
  return role !== 'BUDGET_HOLDER' && role !== 'REPRESENTATIVE' && role !== 'NOMINEE';
}
