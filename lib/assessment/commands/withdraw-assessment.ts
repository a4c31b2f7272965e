import 'server-only';
import { withdrawAssessmentRow } from '@/lib/assessment/store/assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { type AssessmentClosed, auditSubjectOf, lockAssessmentAndCase } from './assessment-to-write';

export type WithdrawAssessment = { assessmentId: string; reason: string };

/**
 * Withdraws an assessment that is not finished, with a reason: a wrong tool, a wrong person, a person who
 * moved away. What was written stays. The statutory clock goes on and is the practitioner's again; the
 * commissioner's own time goes back to the PHB lead, and a case that would have no clock gets that one again.
 */
export function withdrawAssessment(
  actor: Actor,
  { assessmentId, reason }: WithdrawAssessment,
  today: PlainDate,
): Promise<Result<void, AssessmentClosed | NotFound>> {
  return command<void, AssessmentClosed | NotFound>(actor, 'assessment:write', async (scope) => {
    const found = await lockAssessmentAndCase(scope, assessmentId);
    if (!found) return notFound;
    const { state } = found.assessment;
    if (state === 'COMPLETED' || state === 'WITHDRAWN') return fail({ kind: 'assessment-closed', state });
    await withdrawAssessmentRow(scope, assessmentId, reason);
    const isFastTrack = found.assessment.tool === 'FAST_TRACK';
    await moveClocks(scope, found.lockedCase, { kind: 'assessment-withdrawn', on: today, isFastTrack });
    await recordEvent(scope, {
      action: 'assessment:withdraw',
      ...auditSubjectOf(found),
      reason: reason.slice(0, 500),
      before: { state },
      after: { state: 'WITHDRAWN', reason },
    });
    return ok(undefined);
  });
}
