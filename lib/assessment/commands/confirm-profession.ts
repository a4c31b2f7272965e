import 'server-only';
import { confirmMember, listMembers } from '@/lib/assessment/store/assessment-member';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok } from '@/lib/core/result';
import { type AssessmentClosed, auditSubjectOf, changeAssessment } from './assessment-to-write';

export type ConfirmProfession = { assessmentId: string; memberId: string };

export type ConfirmProfessionRefusal = AssessmentClosed | { kind: 'not-your-own' };

/**
 * A member of a team confirms that what is recorded as their own profession is right; no one does it for
 * another. Sent twice, it keeps the first day. What is wrong is corrected by a new entry, which is not
 * confirmed yet.
 */
export function confirmProfession(
  actor: Actor,
  { assessmentId, memberId }: ConfirmProfession,
  today: PlainDate,
) {
  return changeAssessment<undefined, ConfirmProfessionRefusal | NotFound>(
    actor,
    assessmentId,
    async (scope, found) => {
      const member = (await listMembers(scope, assessmentId)).find(({ id }) => id === memberId);
      if (!member) return notFound;
      if (member.userId !== actor.userId) return fail({ kind: 'not-your-own' });
      if (member.confirmedOn !== null) return ok(undefined);
      await confirmMember(scope, memberId, today);
      const { capacity, profession } = member;
      const after = { memberId, capacity, profession, confirmedOn: today };
      await recordEvent(scope, { action: 'assessment:profession', ...auditSubjectOf(found), after });
      return ok(undefined);
    },
  );
}
