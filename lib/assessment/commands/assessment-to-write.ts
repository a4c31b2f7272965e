import 'server-only';
import { type Assessment, findAssessment, lockAssessment } from '@/lib/assessment/store/assessment';
import { type Case, type LockedCase, lockCase } from '@/lib/case/store/case';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type AssessmentClosed =
  /** `state` says why: it waits for a decision, is finished, or was withdrawn. */
  { kind: 'assessment-closed'; state: Assessment['state'] } | { kind: 'case-closed' } | DeathRefusal;

/** A locked case with one of its assessments, locked too. */
export type LockedAssessment = { lockedCase: LockedCase; assessment: Assessment };

/**
 * Locks an assessment for a change: its case first, then itself, always in this order, so that the writers of
 * one case wait for each other. Null when it is not there, or the actor may not write in it.
 */
export async function lockAssessmentAndCase(
  scope: Scope,
  assessmentId: string,
): Promise<LockedAssessment | null> {
  const place = await findAssessment(scope, assessmentId);
  const lockedCase = place && (await lockCase(scope, place.caseId));
  if (!lockedCase || !may(scope.actor, 'assessment:write', lockedCase)) return null;
  const assessment = await lockAssessment(scope, assessmentId);
  return assessment && { lockedCase, assessment };
}

/**
 * The same, refused when nothing can be written any more. The team writes while it is open, and again after
 * its return.
 */
export async function assessmentToWrite(
  scope: Scope,
  assessmentId: string,
): Promise<Result<LockedAssessment, NotFound | AssessmentClosed>> {
  const found = await lockAssessmentAndCase(scope, assessmentId);
  if (!found) return notFound;
  const { state } = found.assessment;
  if (state !== 'OPEN' && state !== 'RETURNED') return fail({ kind: 'assessment-closed', state });
  if (isClosed(found.lockedCase)) return fail({ kind: 'case-closed' });
  const alive = refuseAfterDeath(found.lockedCase);
  return alive.ok ? ok(found) : alive;
}

/** Whether nothing happens on a case any more. */
export function isClosed({ state }: Case): boolean {
  return state === 'DECLINED' || state === 'REFUSED' || state === 'ENDED';
}

/** Where the answers of a locked assessment belong. */
export function placeOf({ assessment: { id, personId, ruleSet } }: LockedAssessment) {
  return { assessmentId: id, personId, ruleSet };
}

/** How the audit trail names an assessment. */
export function auditSubjectOf({ assessment: { id, personId } }: LockedAssessment) {
  return { personId, subjectKind: 'assessment', subjectId: id };
}

/**
 * One change of an open assessment by a practitioner: lock, check, write. Writing to the audit trail comes
 * last.
 */
export function changeAssessment<T, E extends { kind: string }>(
  actor: Actor,
  assessmentId: string,
  write: (scope: Scope, found: LockedAssessment) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound | AssessmentClosed>> {
  return command<T, E | NotFound | AssessmentClosed>(actor, 'assessment:write', async (scope) => {
    const found = await assessmentToWrite(scope, assessmentId);
    return found.ok ? write(scope, found.value) : found;
  });
}
