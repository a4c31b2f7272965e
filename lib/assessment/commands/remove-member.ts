import 'server-only';
import { listMembers, takeMemberOut } from '@/lib/assessment/store/assessment-member';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok } from '@/lib/core/result';
import { type AssessmentClosed, auditSubjectOf, changeAssessment } from './assessment-to-write';

export type RemoveMember = { assessmentId: string; memberId: string };

/** Removes a person who was recorded as taking part. The row stays, and the audit trail keeps it. */
export function removeMember(actor: Actor, { assessmentId, memberId }: RemoveMember) {
  return changeAssessment<undefined, AssessmentClosed | NotFound>(
    actor,
    assessmentId,
    async (scope, found) => {
      const members = await listMembers(scope, assessmentId);
      const before = members.find(({ id }) => id === memberId);
      if (!before) return notFound;
      await takeMemberOut(scope, memberId);
      await recordEvent(scope, { action: 'assessment:team', ...auditSubjectOf(found), before });
      return ok(undefined);
    },
  );
}
