import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ServiceLine } from '@/lib/money/rules/service-money';
import type { Scope } from '@/lib/platform/db/scope';

/** What the plan of a budget costs. Amounts in pence: each week, or once. */
export type PlanCosts = {
  weeklyPence: bigint;
  agreedPence: bigint;
  startsOn: PlainDate;
  endsOn: PlainDate;
  services: { service: string; cost: ServiceLine['cost']; amountPence: number }[];
};

/** The costs of the plan of a budget, in the order of the plan. Null if this scope does not reach it. */
export async function findPlanCosts(
  { tx, commissionerCode }: Scope,
  budgetId: string,
): Promise<PlanCosts | null> {
  const [row] = await tx.$queryRaw<PlanCosts[]>`
    SELECT b.weekly_pence AS "weeklyPence", b.agreed_pence AS "agreedPence", b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('service', l.service, 'cost', l.cost, 'amountPence', l.amount_pence)
          ORDER BY l.position, l.id), '[]')
        FROM plan_line l WHERE l.commissioner_code = b.commissioner_code AND l.plan_id = b.plan_id AND l.removed_at IS NULL) AS services
    FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.id = ${budgetId}::uuid`;
  return row ?? null;
}
