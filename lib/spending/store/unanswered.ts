import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';

export type UnansweredCase = { caseId: string; budgetId: string };

/** The next cases with a question about spending that is past its last day, in the order of their ids. */
export function listUnanswered(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<UnansweredCase[]> {
  return tx.$queryRaw<UnansweredCase[]>`
    SELECT c.case_id AS "caseId", b.id AS "budgetId" FROM clock c
    JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
    WHERE c.commissioner_code = ${commissionerCode} AND c.kind = 'ANSWER_SPENDING' AND c.ended_on IS NULL AND c.due_on < ${today}::date
      AND c.case_id > ${after}::uuid ORDER BY c.case_id LIMIT ${most}`;
}
