import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { PlanState } from '@/lib/case/rules/plan-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** What waits for who acts for a person, of the case that their home shows. */
export type ToDoFacts = {
  personId: string;
  state: CaseState;
  planState: PlanState | null;
  /** Questions about spending that have no answer. */
  questions: number;
  lacksReceipt: boolean;
  /** Money that they were asked to pay back and have not paid, or that is looked at again. */
  repayments: number;
};

/** The same for several people in one statement. Leaves out who has no case. */
export function findToDoFacts(
  { tx, commissionerCode }: Scope,
  personIds: readonly string[],
  today: PlainDate,
): Promise<ToDoFacts[]> {
  return tx.$queryRaw<ToDoFacts[]>`
    WITH shown AS (
      SELECT DISTINCT ON (r.person_id) r.person_id, r.id AS case_id, r.state, b.id AS budget_id
      FROM phb_case r LEFT JOIN budget b ON b.commissioner_code = r.commissioner_code AND b.case_id = r.id
      WHERE r.commissioner_code = ${commissionerCode} AND r.person_id = ANY (${[...personIds]}::uuid[])
        AND r.referral_kind IS DISTINCT FROM 'NURSING_REVIEW'
      ORDER BY r.person_id, (b.state IS NOT NULL AND b.state <> 'ENDED') DESC,
        coalesce(${today}::date BETWEEN b.starts_on AND b.ends_on, false) DESC, (r.origin = 'REFERRAL' AND EXISTS (SELECT FROM phb_case q
        WHERE q.commissioner_code = r.commissioner_code AND q.person_id = r.person_id AND q.origin <> 'REFERRAL'
          AND q.state NOT IN ('DECLINED', 'REFUSED', 'ENDED'))), r.asked_on DESC, r.id DESC
    ), spent AS (
      SELECT s.* FROM shown h JOIN spending s ON s.commissioner_code = ${commissionerCode} AND s.budget_id = h.budget_id
      WHERE s.status IN ('UNREVIEWED', 'QUERIED') AND EXISTS (SELECT FROM allocation a
        WHERE a.commissioner_code = s.commissioner_code AND a.budget_id = s.budget_id AND a.way <> 'NOTIONAL')
    )
    SELECT h.person_id AS "personId", h.state::text AS state,
      (SELECT p.state::text FROM care_plan p WHERE p.commissioner_code = ${commissionerCode} AND p.case_id = h.case_id
        ORDER BY p.created_at DESC LIMIT 1) AS "planState",
      (SELECT count(*)::int FROM spent s WHERE s.budget_id = h.budget_id AND s.status = 'QUERIED'
        AND (SELECT k.step FROM spending_check k WHERE k.commissioner_code = s.commissioner_code AND k.spending_id = s.id
          ORDER BY k.number DESC LIMIT 1) = 'QUERIED') AS questions,
      EXISTS (SELECT FROM spent s WHERE s.budget_id = h.budget_id
        AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = s.commissioner_code AND r.reverses_id = s.entry_id)
        AND NOT EXISTS (SELECT FROM spending v JOIN receipt r ON r.commissioner_code = v.commissioner_code AND r.spending_id = v.id
          WHERE v.commissioner_code = s.commissioner_code AND (v.id = s.id OR v.id = s.first_id OR v.first_id = s.first_id OR v.first_id = s.id)
            AND NOT EXISTS (SELECT FROM receipt_withdrawal w WHERE w.commissioner_code = r.commissioner_code AND w.receipt_id = r.id))
        AND NOT EXISTS (SELECT FROM upload u WHERE u.commissioner_code = s.commissioner_code AND u.subject_id = s.id AND u.state = 'CHECKING')) AS "lacksReceipt",
      (SELECT count(*)::int FROM repayment r CROSS JOIN LATERAL (SELECT k.step, k.pay_by FROM repayment_step k
          WHERE k.commissioner_code = r.commissioner_code AND k.repayment_id = r.id AND k.step <> 'REMINDED' ORDER BY k.number DESC LIMIT 1) AS last
        WHERE r.commissioner_code = ${commissionerCode} AND r.budget_id = h.budget_id AND (last.step IN ('STOPPED', 'UPHELD', 'LOWERED')
          OR last.step IN ('NOTICE_SENT', 'RESUMED') AND last.pay_by IS NOT NULL AND coalesce((SELECT k.amount_pence FROM repayment_step k
              WHERE k.commissioner_code = r.commissioner_code AND k.repayment_id = r.id AND k.amount_pence IS NOT NULL ORDER BY k.number DESC LIMIT 1), 0)
            > (SELECT coalesce(sum(CASE WHEN m.takes_back_id IS NULL THEN m.amount_pence ELSE -m.amount_pence END), 0) FROM repayment_money m
              WHERE m.commissioner_code = r.commissioner_code AND m.repayment_id = r.id))) AS repayments
    FROM shown h`;
}
