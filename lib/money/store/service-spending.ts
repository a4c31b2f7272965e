import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ServiceLine } from '@/lib/money/rules/service-money';
import type { Scope } from '@/lib/platform/db/scope';

export type ServiceSpending = {
  id: string;
  service: string;
  cost: ServiceLine['cost'];
  amount: bigint;
  spent: bigint;
  lastPaidOn: PlainDate | null;
  /** It has left the plan. */
  isRemoved: boolean;
};

/** The services of a budget's plan, in their order, with what counts as spent on each. */
export function findServiceSpending(
  { tx, commissionerCode }: Scope,
  { id: budgetId, planId }: { id: string; planId: string },
): Promise<ServiceSpending[]> {
  return tx.$queryRaw<ServiceSpending[]>`
    SELECT l.id, l.service, l.cost::text AS cost, l.amount_pence::bigint AS amount, coalesce(s.spent, 0)::bigint AS spent,
      s.last_paid_on::text AS "lastPaidOn", l.removed_at IS NOT NULL AS "isRemoved"
    FROM plan_line l LEFT JOIN (
      SELECT o.plan_line_id, sum(o.amount_pence) AS spent, max(o.spent_on) AS last_paid_on FROM spending o
      WHERE o.commissioner_code = ${commissionerCode} AND o.budget_id = ${budgetId}::uuid
        AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = o.commissioner_code AND r.reverses_id = o.entry_id)
      GROUP BY o.plan_line_id) AS s ON s.plan_line_id = l.id
    WHERE l.commissioner_code = ${commissionerCode} AND l.plan_id = ${planId}::uuid AND (l.removed_at IS NULL OR s.spent > 0)
    ORDER BY l.position, l.id`;
}
