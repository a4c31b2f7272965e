import 'server-only';
import { findFile, withdrawFile } from '@/lib/assessment/store/assessment-file';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok } from '@/lib/core/result';
import { type AssessmentClosed, auditSubjectOf, changeAssessment } from './assessment-to-write';

export type WithdrawEvidence = { assessmentId: string; fileId: string; reason: string };

/**
 * Withdraws a file from the evidence, with a reason. It stays in the store, and no user is shown it any more.
 */
export function withdrawEvidence(actor: Actor, { assessmentId, fileId, reason }: WithdrawEvidence) {
  return changeAssessment<undefined, AssessmentClosed | NotFound>(
    actor,
    assessmentId,
    async (scope, found) => {
      const file = await findFile(scope, fileId);
      if (file?.assessmentId !== found.assessment.id) return notFound;
      await withdrawFile(scope, fileId, reason);
      await recordEvent(scope, {
        action: 'assessment:evidence-withdraw',
        ...auditSubjectOf(found),
        reason,
        before: { fileId, sha256: file.sha256 },
      });
      return ok(undefined);
    },
  );
}
