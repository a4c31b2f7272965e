import 'server-only';
import { checkMember, type Member, type MemberRefusal } from '@/lib/assessment/rules/taking-part';
import { insertMember, listMembers, wasMember } from '@/lib/assessment/store/assessment-member';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import { type AssessmentClosed, auditSubjectOf, changeAssessment, placeOf } from './assessment-to-write';

/** `memberId` is made when the form is shown: a form sent twice adds one. */
export type AddMember = Member & { assessmentId: string; memberId: string };

export type AddMemberRefusal = AssessmentClosed | MemberRefusal | { kind: 'too-many-members' };

/** More than any real team; a longer list is a mistake. */
const MOST_MEMBERS = 40;

/** Records a person who takes part in an assessment. @returns their id in it */
export function addMember(actor: Actor, { assessmentId, memberId, ...member }: AddMember) {
  return changeAssessment<string, AddMemberRefusal>(actor, assessmentId, async (scope, found) => {
    if (await wasMember(scope, assessmentId, memberId)) return ok(memberId);
    const checked = checkMember(member);
    if (!checked.ok) return checked;
    const members = await listMembers(scope, assessmentId);
    if (members.length >= MOST_MEMBERS) return fail({ kind: 'too-many-members' });
    const { personId } = placeOf(found);
    await insertMember(scope, { assessmentId, personId }, { id: memberId, ...member });
    await recordEvent(scope, { action: 'assessment:team', ...auditSubjectOf(found), after: member });
    return ok(memberId);
  });
}
