import 'server-only';
import { type Actor, may, type Subject } from '@/lib/policy/policy';

/**
 * Whether the actor sees an assessment. Staff see it while it is being written; the person, and who acts for them, when it is
 * finished: until then it is the professionals' draft.
 */
export function maySeeAssessment(actor: Actor, assessment: Subject & { state: string }): boolean {
  if (!may(actor, 'assessment:view', assessment)) return false;
  return isStaff(actor) || assessment.state === 'COMPLETED';
}

/** Whether they work for the commissioner or for those it asks, rather than for the person. */
export function isStaff({ role }: Actor): boolean {
  return role !== 'BUDGET_HOLDER' && role !== 'REPRESENTATIVE' && role !== 'NOMINEE';
}
