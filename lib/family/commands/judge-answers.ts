import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { invitationLife, MOST_WRONG_ANSWERS } from '@/lib/family/rules/invitation-life';
import { checkInvitee } from '@/lib/family/rules/invitee';
import { areAnswersRight } from '@/lib/family/rules/join-answers';
import { isFamilyCode } from '@/lib/family/store/family-account';
import {
  countWrongAnswer,
  lockFamilyInvitation,
  type StoredInvitation,
} from '@/lib/family/store/family-invitation';
import { findInvitedPerson, type InvitedPerson } from '@/lib/family/store/invited-person';
import { hashInvitationCode } from '@/lib/identity/commands/invitation-code';
import { sharePerson } from '@/lib/person/store/share-person';
import type { SystemScope } from '@/lib/platform/db/system-command';
import { tellWrongAnswers } from './tell-wrong-answers';

/** What is typed to accept an invitation. */
export type TypedAnswers = { code: string; dateOfBirth: BirthDay; familyName: string };

/** `not-open`: used, replaced, withdrawn, spent, late, ended or not there. */
export type JudgedRefusal = { kind: 'wrong-answers' } | { kind: 'not-open' };
export type Judged = { invitation: StoredInvitation; about: InvitedPerson };

/**
 * Whether an invitation is open and its answers are right. Wrong ones are counted. The invitation stays
 * locked until the transaction ends.
 */
export async function judgeAnswers(
  scope: SystemScope,
  { id, ...typed }: TypedAnswers & { id: string },
  today: PlainDate,
): Promise<Result<Judged, JudgedRefusal>> {
  const invitation = await lockFamilyInvitation(scope, id);
  if (!invitation) return fail({ kind: 'not-open' });
  const { personId, authorityId } = invitation;
  await sharePerson(scope, personId);
  const about = await findInvitedPerson(scope, personId, authorityId);
  if (!about) return fail({ kind: 'not-open' });
  const isCodeRight = await isFamilyCode(scope, id, hashInvitationCode(id, typed.code));
  const isRight = areAnswersRight({ ...typed, isCodeRight }, about);
  const mayStillJoin = checkInvitee(about.invitee, about, today).ok;
  if (invitationLife(invitation, mayStillJoin, today) !== 'OPEN') return fail({ kind: 'not-open' });
  if (isRight) return ok({ invitation, about });
  await countWrong(scope, invitation, today);
  return fail({ kind: 'wrong-answers' });
}

async function countWrong(
  scope: SystemScope,
  { id, personId, wrongTries }: StoredInvitation,
  today: PlainDate,
): Promise<void> {
  await countWrongAnswer(scope, id);
  const isSpent = wrongTries + 1 >= MOST_WRONG_ANSWERS;
  await recordEvent(scope, {
    action: isSpent ? 'access:stop' : 'access:wrong',
    personId,
    subjectKind: 'family-invitation',
    subjectId: id,
  });
  if (isSpent) await tellWrongAnswers(scope, personId, today);
}
