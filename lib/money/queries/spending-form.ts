import 'server-only';
import { findHolderCase } from '@/lib/case/store/holder-case';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { findPlanLines } from '@/lib/money/store/spending';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { findPersonName } from '@/lib/person/store/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { query, queryById } from '@/lib/platform/db/transaction';
import { spendableIn } from './budget-money';

export type SpendingForm = {
  budgetId: string;
  lines: { id: string; service: string; provider: string | null }[];
  /** `left` is what can be spent today. */
  allocations: { id: string; way: WayOfManaging; holderName: string | null; left: string }[];
  startsOn: string;
  endsOn: string;
};

/** What a budget holder's form to record spending offers. Null if they may not, or no budget runs. */
export async function spendingForm(actor: Actor, personId: string): Promise<SpendingForm | null> {
  return query(actor, 'spending:record', async (scope) => {
    if (!may(actor, 'spending:record', policySubjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId);
    return found?.budgetId ? formOf(scope, await findBudget(scope, found.budgetId)) : null;
  });
}

/** The same for one budget, for staff who record spending for a person on their caseload. */
export async function spendingFormOf(
  actor: Actor,
  budgetId: string,
): Promise<(SpendingForm & { personName: string }) | null> {
  return queryById(actor, { permission: 'spending:record', ids: [budgetId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    const form = await formOf(scope, budget);
    return budget && form && { ...form, personName: await findPersonName(scope, budget.personId) };
  });
}

async function formOf(scope: Scope, budget: Budget | null): Promise<SpendingForm | null> {
  if (!budget || !may(scope.actor, 'spending:record', budget) || budget.state === 'ENDED') return null;
  const allocations = await findAllocationMoney(scope, budget.id);
  return {
    budgetId: budget.id,
    lines: await findPlanLines(scope, budget.planId),
    allocations: allocations.map((allocation) => ({
      id: allocation.id,
      way: allocation.way,
      holderName: allocation.holderName,
      left: formatPence(spendableIn(allocation)),
    })),
    startsOn: formatDay(budget.period.startsOn),
    endsOn: formatDay(budget.period.endsOn),
  };
}
