import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** A question about spending without an answer. */
export type QuestionRow = { id: string; paidTo: string; amount: bigint; answerBy: PlainDate };

/** The questions about the spending of a budget that wait for an answer, the first due first. */
export function findQuestionsToAnswer(
  { tx, commissionerCode }: Scope,
  budgetId: string,
): Promise<QuestionRow[]> {
  return tx.$queryRaw<QuestionRow[]>`
    SELECT s.id, s.paid_to AS "paidTo", s.amount_pence AS amount, c.answer_by::text AS "answerBy"
    FROM spending s CROSS JOIN LATERAL (SELECT k.step, k.answer_by FROM spending_check k
      WHERE k.commissioner_code = s.commissioner_code AND k.spending_id = s.id ORDER BY k.number DESC LIMIT 1) AS c
    WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid AND s.status = 'QUERIED' AND c.step = 'QUERIED'
    ORDER BY c.answer_by, s.id`;
}

/** How many spendings that are not checked yet have no receipt, and none that is being checked. */
export async function countWithoutReceipt(
  { tx, commissionerCode }: Scope,
  budgetId: string,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM spending s
    WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid AND s.status IN ('UNREVIEWED', 'QUERIED')
      AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = s.commissioner_code AND r.reverses_id = s.entry_id)
      AND NOT EXISTS (SELECT FROM spending v JOIN receipt r ON r.commissioner_code = v.commissioner_code AND r.spending_id = v.id
        WHERE v.commissioner_code = s.commissioner_code AND (v.id = s.id OR v.id = s.first_id OR v.first_id = s.first_id OR v.first_id = s.id)
          AND NOT EXISTS (SELECT FROM receipt_withdrawal w WHERE w.commissioner_code = r.commissioner_code AND w.receipt_id = r.id))
      AND NOT EXISTS (SELECT FROM upload u WHERE u.commissioner_code = s.commissioner_code AND u.subject_id = s.id AND u.state = 'CHECKING')`;
  return row?.count ?? 0;
}
