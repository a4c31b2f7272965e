import 'server-only';
import { type Budget, findBudget } from '@/lib/db/repositories/budget';
import { findHolderCase } from '@/lib/db/repositories/holder-case';
import { findAllocationMoney } from '@/lib/db/repositories/ledger-line';
import { findPersonName } from '@/lib/db/repositories/person-name';
import { findPlanLines } from '@/lib/db/repositories/spending';
import type { Scope } from '@/lib/db/scope';
import { query } from '@/lib/db/transaction';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence } from '@/lib/shared/money';
import { formatDay } from '@/lib/shared/plain-date';
import { isUuid } from '@/lib/shared/uuid';
import { spendableIn } from './budget-money';
import { subjectOf } from './held-people';

/** What the form to record spending of a person's running budget offers. Null where this actor may not, or nothing runs. */
export async function spendingForm(actor: Actor, personId: string) {
  return query(actor, 'spending:record', async (scope) => {
    if (!may(actor, 'spending:record', subjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId);
    return found?.budgetId ? formOf(scope, await findBudget(scope, found.budgetId)) : null;
  });
}

/** The same of one budget, for staff who record it for somebody on their caseload. */
export async function spendingFormOf(actor: Actor, budgetId: string) {
  if (!isUuid(budgetId)) return null;
  return query(actor, 'spending:record', async (scope) => {
    const budget = await findBudget(scope, budgetId);
    const form = await formOf(scope, budget);
    return budget && form && { ...form, personName: await findPersonName(scope, budget.personId) };
  });
}

async function formOf(scope: Scope, budget: Budget | null) {
  if (!budget || !may(scope.actor, 'spending:record', budget) || budget.state === 'ENDED') return null;
  const parts = await findAllocationMoney(scope, budget.id);
  return {
    budgetId: budget.id,
    lines: await findPlanLines(scope, budget.planId),
    parts: parts.map((part) => ({
      ...{ id: part.id, way: part.way, holderName: part.holderName },
      left: formatPence(spendableIn(part)),
    })),
    startsOn: formatDay(budget.period.startsOn),
    endsOn: formatDay(budget.period.endsOn),
  };
}
