import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';

export type LateCase = { caseId: string };

/** The next cases with money that was not paid back by its last day, in the order of their ids. */
export function listLateRepayments(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<LateCase[]> {
  return tx.$queryRaw<LateCase[]>`
    SELECT c.case_id AS "caseId" FROM clock c
    WHERE c.commissioner_code = ${commissionerCode} AND c.kind = 'PAY_BACK' AND c.ended_on IS NULL AND c.due_on < ${today}::date
      AND c.case_id > ${after}::uuid ORDER BY c.case_id LIMIT ${most}`;
}
