import 'server-only';
import {
  checkInvolvement,
  type Involvement,
  type InvolvementRefusal,
} from '@/lib/assessment/rules/taking-part';
import { findInvolvement, updateInvolvement } from '@/lib/assessment/store/assessment-involvement';
import { recordEvent } from '@/lib/audit/store/audit';
import { digest } from '@/lib/audit/store/audit-chain';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import { type AssessmentClosed, auditSubjectOf, changeAssessment } from './assessment-to-write';

/** `version` is the one the form saw; 0 when nothing was recorded. */
export type SaveInvolvement = Involvement & { assessmentId: string; version: number };

export type SaveInvolvementRefusal =
  | AssessmentClosed
  | InvolvementRefusal
  /** Another user saved after the form was shown: nothing was overwritten. `now` is what is saved. */
  | { kind: 'changed-meanwhile'; now: Involvement };

/**
 * Records how the person takes part: on what basis, who speaks for them, advocacy. The same again changes
 * nothing.
 */
export function saveInvolvement(actor: Actor, { assessmentId, version, ...involvement }: SaveInvolvement) {
  return changeAssessment<undefined, SaveInvolvementRefusal>(actor, assessmentId, async (scope, found) => {
    const { involvementVersion } = found.assessment;
    const now = await findInvolvement(scope, assessmentId);
    if (now && digest(now) === digest(involvement)) return ok(undefined);
    if (now && version !== involvementVersion) return fail({ kind: 'changed-meanwhile', now });
    const checked = checkInvolvement(involvement, found.lockedCase.group === 'CYPCC');
    if (!checked.ok) return checked;
    await updateInvolvement(scope, assessmentId, involvement);
    const change = { before: now ?? undefined, after: involvement };
    await recordEvent(scope, { action: 'assessment:involvement', ...auditSubjectOf(found), ...change });
    return ok(undefined);
  });
}
