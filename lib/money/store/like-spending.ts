import 'server-only';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { daysOfTheSame } from '@/lib/money/rules/like-spending';
import type { Scope } from '@/lib/platform/db/scope';

/** An entry that a new one may repeat. */
export type LikeSpending = {
  id: string;
  budgetId: string;
  paidTo: string;
  spentOn: PlainDate;
  recordedBy: string;
  recordedById: string;
  recordedAt: Date;
};

type Asked = {
  budgetId: string;
  paidTo: string;
  amount: Pence;
  spentOn: PlainDate;
  /** Of the form itself: a form that is sent twice does not repeat another entry. */
  formKey: string;
};

/**
 * The nearest entry of a budget to the same payee, of the same amount and at nearly the same time, which was
 * not taken back. Lock the budget's accounts first, so that of two forms at once the second one finds it.
 * @rule SPE-03 (docs/rules.md)
 */
export async function findLikeSpending(
  { tx, commissionerCode }: Scope,
  { budgetId, paidTo, amount, spentOn, formKey }: Asked,
): Promise<LikeSpending | null> {
  const { first, last } = daysOfTheSame(spentOn);
  const [row] = await tx.$queryRaw<LikeSpending[]>`
    SELECT s.id, s.budget_id AS "budgetId", s.paid_to AS "paidTo", s.spent_on::text AS "spentOn", u.display_name AS "recordedBy", s.recorded_by_id AS "recordedById",
      s.recorded_at AS "recordedAt"
    FROM spending s JOIN journal_entry e ON e.commissioner_code = s.commissioner_code AND e.id = s.entry_id
    JOIN user_account u ON u.id = s.recorded_by_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid AND s.amount_pence = ${BigInt(amount)}
      AND s.spent_on BETWEEN ${first}::date AND ${last}::date
      AND lower(s.paid_to) = lower(${paidTo}) AND e.idempotency_key <> ${formKey}::uuid
      AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = s.commissioner_code AND r.reverses_id = s.entry_id)
    ORDER BY abs(s.spent_on - ${spentOn}::date), s.id LIMIT 1`;
  return row ?? null;
}
