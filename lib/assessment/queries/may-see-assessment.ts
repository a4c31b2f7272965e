import 'server-only';
import { type Actor, may, type Subject } from '@/lib/core/policy/policy';

type Finishing = { tool: string; state: string; isDecided: boolean };

/**
 * Whether the actor sees an assessment. Staff see it while it is written; the person, and their
 * representative, when it is finished: until then it is the professionals' draft.
 */
export function maySeeAssessment(actor: Actor, assessment: Subject & Finishing): boolean {
  if (!may(actor, 'assessment:view', assessment)) return false;
  return isStaff(actor) || isFinished(assessment);
}

/**
 * Local criteria may be answered again until there is a decision on them: before that, their result may
 * change.
 */
export function isFinished({ tool, state, isDecided }: Finishing): boolean {
  return state === 'COMPLETED' && (tool !== 'LOCAL_CRITERIA' || isDecided);
}

/** Whether they work for the commissioner or for those it asks, rather than for the person. */
export function isStaff({ role }: Actor): boolean {
  return role !== 'BUDGET_HOLDER' && role !== 'REPRESENTATIVE' && role !== 'NOMINEE';
}
