import 'server-only';
import type { Scope } from '../scope';

/**
 * Completes an assessment that was decided on: by whom and on which day it was sent, with the indication of that day. One
 * that was completed before stays as it is.
 *
 * @param recommendationId what was sent; null for a fast track, whose tool says enough as it is
 */
export async function completeDecided(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
  recommendationId: string | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE assessment a SET state = 'COMPLETED',
      completed_on = coalesce(a.completed_on, s.submitted_on, a.started_on),
      completed_by_id = coalesce(a.completed_by_id, s.submitted_by_id, a.started_by_id),
      completed_by_name = coalesce(a.completed_by_name, s.submitted_by_name, a.started_by_name),
      indication = coalesce(a.indication, s.indication, 'ELIGIBILITY_EXPECTED')
    FROM (SELECT 1) one LEFT JOIN recommendation s ON s.commissioner_code = ${commissionerCode} AND s.id = ${recommendationId}::uuid
    WHERE a.commissioner_code = ${commissionerCode} AND a.id = ${assessmentId}::uuid AND a.state = 'SUBMITTED'`;
}

/** Whether anything is being assessed on a case, or waits for a decision. */
export async function isAssessmentOpen({ tx, commissionerCode }: Scope, requestId: string): Promise<boolean> {
  const state = { in: ['OPEN' as const, 'SUBMITTED' as const, 'RETURNED' as const] };
  return (await tx.assessment.count({ where: { commissionerCode, requestId, state } })) > 0;
}
