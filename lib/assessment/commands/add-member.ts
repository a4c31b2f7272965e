import 'server-only';
import { checkMember, type Member, type MemberRefusal } from '@/lib/assessment/rules/taking-part';
import { insertMember, listMembers, wasMember } from '@/lib/assessment/store/assessment-member';
import { recordEvent } from '@/lib/audit/store/audit';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok, type Result } from '@/lib/core/result';
import { listCaseloadHolders } from '@/lib/person/store/person-record';
import { type AssessmentClosed, auditSubjectOf, changeAssessment, placeOf } from './assessment-to-write';

/** `memberId` is made when the form is shown: a form sent twice adds one. */
export type AddMember = Member & { assessmentId: string; memberId: string };

export type AddMemberRefusal =
  | AssessmentClosed
  | MemberRefusal
  | { kind: 'too-many-members' }
  /** The account is of no one who has the person on their caseload today. */
  | { kind: 'no-such-account' }
  /** A colleague of this name has an account, so it is chosen: they confirm their own profession. */
  | { kind: 'has-an-account' }
  | { kind: 'already-a-member' };

/** More than any real team; a longer list is a mistake. */
const MOST_MEMBERS = 40;

/**
 * Records a person who takes part in an assessment. One with an account is named as in it, is in the list
 * once, and confirms their own profession.
 * @returns their id in it
 */
export function addMember(
  actor: Actor,
  { assessmentId, memberId, ...given }: AddMember,
  today: PlainDate = todayInLondon(),
) {
  return changeAssessment<string, AddMemberRefusal>(actor, assessmentId, async (scope, found) => {
    if (await wasMember(scope, assessmentId, memberId)) return ok(memberId);
    const { personId } = placeOf(found);
    const named = nameOf(given, await listCaseloadHolders(scope, personId, today));
    if (!named.ok) return named;
    const member = { ...given, name: named.value };
    const checked = checkMember(member);
    if (!checked.ok) return checked;
    const members = await listMembers(scope, assessmentId);
    if (members.length >= MOST_MEMBERS) return fail({ kind: 'too-many-members' });
    if (isListed(members, member)) return fail({ kind: 'already-a-member' });
    await insertMember(scope, { assessmentId, personId }, { id: memberId, ...member });
    await recordEvent(scope, { action: 'assessment:team', ...auditSubjectOf(found), after: member });
    return ok(memberId);
  });
}

type Named = Result<string, { kind: 'no-such-account' } | { kind: 'has-an-account' }>;

function nameOf({ userId, name }: Member, colleagues: readonly { userId: string; name: string }[]): Named {
  if (userId === null) {
    const isColleague = colleagues.some((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    return isColleague ? fail({ kind: 'has-an-account' }) : ok(name);
  }
  const account = colleagues.find((one) => one.userId === userId);
  return account ? ok(account.name) : fail({ kind: 'no-such-account' });
}

function isListed(members: readonly Member[], { userId }: Member): boolean {
  return userId !== null && members.some((one) => one.userId === userId);
}
