import 'server-only';
import type { AssessmentState, AssessmentTool } from '../generated/enums';
import type { Scope } from '../scope';

/** An assessment as the choice of what is decided reads it. */
export type AssessmentFact = { id: string; tool: AssessmentTool; state: AssessmentState; isDecided: boolean };

/** The assessments of a case in the order of their making, and whether a decision rests on each. */
export async function findDecideFacts(
  { tx, commissionerCode }: Scope,
  requestId: string,
): Promise<AssessmentFact[]> {
  const rows = await tx.assessment.findMany({
    where: { commissionerCode, requestId },
    select: { id: true, tool: true, state: true, _count: { select: { decisions: true } } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ _count, ...row }) => ({ ...row, isDecided: _count.decisions > 0 }));
}
