import 'server-only';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** What was decided on an assessment, days as `YYYY-MM-DD`. */
export type DecisionOn = {
  outcome: EligibilityOutcome;
  decidedOn: PlainDate;
  deciderName: string;
  reasons: string;
  exceptionalReasons: string | null;
};

/**
 * The decisions on an assessment, the last first, and the name of the commissioner that made them; one
 * statement.
 */
export async function findDecisionsOn(
  { tx, commissionerCode }: Scope,
  assessmentId: string,
): Promise<{ organisation: string; decisions: DecisionOn[] }> {
  const [row] = await tx.$queryRaw<{ organisation: string; decisions: DecisionOn[] }[]>`
    SELECT c.name AS organisation,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'deciderName', d.decider_name,
          'reasons', d.reasons, 'exceptionalReasons', d.exceptional_reasons) ORDER BY d.recorded_at DESC, d.id), '[]')
        FROM eligibility_decision d JOIN assessment a ON a.commissioner_code = d.commissioner_code AND a.id = d.assessment_id
        WHERE a.commissioner_code = c.code AND a.id = ${assessmentId}::uuid AND d.case_id = a.case_id) AS decisions
    FROM commissioner c WHERE c.code = ${commissionerCode}`;
  return row ?? { organisation: '', decisions: [] };
}
