import 'server-only';
import { type Assessment, findAssessment, lockAssessment } from '@/lib/assessment/store/assessment';
import { type Case, lockCase } from '@/lib/case/store/case';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type AssessmentClosed =
  /** `state` tells why: it waits for a decision, is finished, or was withdrawn. */
  { kind: 'assessment-closed'; state: Assessment['state'] } | { kind: 'case-closed' };

/** A case whose row is held, with one of its assessments, held too. */
export type HeldAssessment = { held: Case; assessment: Assessment };

/**
 * Holds an assessment for a change: its case first, then itself, always in this order, so that every writer of one case comes
 * one after the other. Null: not there, or not theirs to write.
 */
export async function holdAssessment(scope: Scope, assessmentId: string): Promise<HeldAssessment | null> {
  const place = await findAssessment(scope, assessmentId);
  const held = place && (await lockCase(scope, place.caseId));
  if (!held || !may(scope.actor, 'assessment:write', held)) return null;
  const assessment = await lockAssessment(scope, assessmentId);
  return assessment && { held, assessment };
}

/** The same, refused where nothing can be written any more: the team writes while it is open, and again when it comes back. */
export async function assessmentToWrite(
  scope: Scope,
  assessmentId: string,
): Promise<Result<HeldAssessment, NotFound | AssessmentClosed>> {
  const found = await holdAssessment(scope, assessmentId);
  if (!found) return notFound;
  const { state } = found.assessment;
  if (state !== 'OPEN' && state !== 'RETURNED') return fail({ kind: 'assessment-closed', state });
  return isClosed(found.held) ? fail({ kind: 'case-closed' }) : ok(found);
}

/** Whether nothing happens on a case any more. */
export function isClosed({ state }: Case): boolean {
  return state === 'DECLINED' || state === 'REFUSED' || state === 'ENDED';
}

/** Where the parts of a held assessment belong. */
export function placeOf({ assessment: { id, personId, ruleSet } }: HeldAssessment) {
  return { assessmentId: id, personId, ruleSet };
}

/** How the audit trail names an assessment. */
export function subjectOf({ assessment: { id, personId } }: HeldAssessment) {
  return { personId, subjectKind: 'assessment', subjectId: id };
}

/** One change of an open assessment by a practitioner: hold, check, write; the trail is the writer's last act. */
export function changeAssessment<T, E extends { kind: string }>(
  actor: Actor,
  assessmentId: string,
  write: (scope: Scope, found: HeldAssessment) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound | AssessmentClosed>> {
  return command<T, E | NotFound | AssessmentClosed>(actor, 'assessment:write', async (scope) => {
    const found = await assessmentToWrite(scope, assessmentId);
    return found.ok ? write(scope, found.value) : found;
  });
}
