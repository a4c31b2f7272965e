import 'server-only';
import type { Scope } from '@/lib/platform/db/scope';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

/** An assessment for the rule of what to decide. */
export type DecidableAssessment = {
  id: string;
  tool: AssessmentTool;
  state: AssessmentState;
  isDecided: boolean;
};

/** The assessments of a case, the earliest first, and whether the case was decided since each was started. */
export function findDecideFacts(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<DecidableAssessment[]> {
  return tx.$queryRaw<DecidableAssessment[]>`
    SELECT a.id, a.tool::text AS tool, a.state::text AS state, EXISTS (SELECT FROM eligibility_decision d
      WHERE d.commissioner_code = a.commissioner_code AND d.case_id = a.case_id AND d.recorded_at >= a.started_at) AS "isDecided"
    FROM assessment a WHERE a.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid
    ORDER BY a.started_at, a.id`;
}
