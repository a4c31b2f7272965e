import 'server-only';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { NursingFound } from '@/lib/eligibility/rules/nursing-care';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';
import { nursingFound } from './nursing-found';

/** An assessment as a decision on it reads it. */
export type AssessmentToDecide = {
  id: string;
  caseId: string;
  tool: AssessmentTool;
  ruleSet: string;
  state: AssessmentState;
  startedOn: PlainDate;
  receivedOn: PlainDate | null;
  completedOn: PlainDate | null;
  indication: string | null;
  /** The criteria were met by the answers last saved; null for another tool. */
  isMet: boolean | null;
  /** The round last sent; null where nothing was. */
  latest: SentRecommendation | null;
  firstSubmittedOn: PlainDate | null;
  /**
   * Who decided on this assessment, or on the case since local criteria were first answered; null before
   * that.
   */
  decided: { deciderName: string; decidedOn: PlainDate } | null;
  /** Whether the actor started it, wrote in it or sent it, or is named in its team. */
  isOwnWork: boolean;
};

export type SentRecommendation = {
  id: string;
  round: number;
  outcome: EligibilityOutcome;
  contentHash: string;
  /** What the team found about NHS-funded nursing care; null where it was not asked. */
  nursing: NursingFound | null;
  submittedOn: PlainDate;
  submittedByName: string;
  returned: { returnedByName: string; returnedOn: PlainDate } | null;
};

/**
 * One assessment of a case with what was sent and decided, in one statement. Null when this scope reaches no
 * such assessment.
 */
export async function findToDecide(
  { tx, commissionerCode, actor }: Scope,
  caseId: string,
  assessmentId: string,
): Promise<AssessmentToDecide | null> {
  const [row] = await tx.$queryRaw<{ found: AssessmentToDecide }[]>`
    SELECT jsonb_build_object('id', a.id, 'caseId', a.case_id, 'tool', a.tool, 'ruleSet', a.rule_set, 'state', a.state,
      'startedOn', a.started_on, 'receivedOn', a.received_on, 'completedOn', a.completed_on, 'indication', a.indication,
      'isMet', (SELECT c.is_met FROM criteria_answer c WHERE c.commissioner_code = a.commissioner_code AND c.assessment_id = a.id
        ORDER BY c.version DESC LIMIT 1),
      'latest', (SELECT jsonb_build_object('id', s.id, 'round', s.round, 'outcome', s.outcome, 'contentHash', s.content_hash, 'nursing', ${nursingFound},
          'submittedOn', s.submitted_on, 'submittedByName', s.submitted_by_name,
          'returned', (SELECT jsonb_build_object('returnedByName', b.returned_by_name, 'returnedOn', b.returned_on) FROM recommendation_return b
            WHERE b.commissioner_code = s.commissioner_code AND b.recommendation_id = s.id))
        FROM recommendation s WHERE s.commissioner_code = a.commissioner_code AND s.assessment_id = a.id ORDER BY s.round DESC LIMIT 1),
      'firstSubmittedOn', (SELECT min(s.submitted_on) FROM recommendation s
        WHERE s.commissioner_code = a.commissioner_code AND s.assessment_id = a.id),
      'decided', (SELECT jsonb_build_object('deciderName', d.decider_name, 'decidedOn', d.decided_on) FROM eligibility_decision d
        WHERE d.commissioner_code = a.commissioner_code AND d.case_id = a.case_id
          AND ((d.assessment_id = a.id AND d.basis IN ('RECOMMENDATION', 'FAST_TRACK', 'LOCAL_CRITERIA'))
            OR (a.tool = 'LOCAL_CRITERIA' AND d.recorded_at >= a.started_at)) ORDER BY d.recorded_at DESC LIMIT 1),
      'isOwnWork', a.started_by_id = ${actor.userId}::uuid
        OR EXISTS (SELECT FROM recommendation s WHERE s.commissioner_code = a.commissioner_code AND s.assessment_id = a.id
          AND s.submitted_by_id = ${actor.userId}::uuid)
        OR EXISTS (SELECT FROM assessment_answer w WHERE w.commissioner_code = a.commissioner_code AND w.assessment_id = a.id
          AND w.author_id = ${actor.userId}::uuid)
        OR EXISTS (SELECT FROM criteria_answer c WHERE c.commissioner_code = a.commissioner_code AND c.assessment_id = a.id
          AND c.author_id = ${actor.userId}::uuid)
        OR EXISTS (SELECT FROM assessment_member m WHERE m.commissioner_code = a.commissioner_code AND m.assessment_id = a.id
          AND m.is_in_team AND m.removed_at IS NULL AND lower(m.name) = lower(${actor.displayName}))) AS found
    FROM assessment a
    WHERE a.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid AND a.id = ${assessmentId}::uuid`;
  return row?.found ?? null;
}

/**
 * Completes an assessment that was decided on: by whom and on which day it was sent, with the indication of
 * that day. One that was completed before stays as it is.
 *
 * @param recommendationId what was sent; null for a fast track, because its tool is enough
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

export type NewReturn = {
  recommendationId: string;
  personId: string;
  questions: string;
  returnedOn: PlainDate;
};

/** Sends a recommendation back with questions: its assessment may be written in again. */
export async function returnRecommendation(
  { tx, commissionerCode, actor }: Scope,
  assessmentId: string,
  given: NewReturn,
): Promise<void> {
  await tx.recommendationReturn.create({
    data: {
      ...given,
      commissionerCode,
      id: newId(),
      returnedOn: toColumn(given.returnedOn),
      returnedById: actor.userId,
      returnedByName: actor.displayName,
      returnedAt: now(),
    },
  });
  await tx.assessment.update({
    where: { commissionerCode_id: { commissionerCode, id: assessmentId } },
    data: { state: 'RETURNED' },
  });
}

/** Whether anything is being assessed on a case, or waits for a decision. */
export async function isAssessmentOpen({ tx, commissionerCode }: Scope, caseId: string): Promise<boolean> {
  const state = { in: ['OPEN', 'SUBMITTED', 'RETURNED'] satisfies AssessmentState[] };
  return (await tx.assessment.count({ where: { commissionerCode, caseId, state } })) > 0;
}
