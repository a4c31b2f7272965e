import 'server-only';
import { findHolderCase } from '@/lib/case/store/holder-case';
import { todayInLondon } from '@/lib/core/clock';
import { isId } from '@/lib/core/id';
import { formatPence, sumPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { type Budget, findBudget, payeeNameOf } from '@/lib/money/store/budget';
import { findAllocationMoney, findPaymentsOnTheirWay } from '@/lib/money/store/ledger-line';
import { findRecentSpending, type RecentSpending } from '@/lib/money/store/recent-spending';
import { findPlanLines } from '@/lib/money/store/spending';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { query, queryById } from '@/lib/platform/db/transaction';
import { spendableIn } from './budget-money';

export type SpendingForm = {
  budgetId: string;
  lines: { id: string; service: string; provider: string | null }[];
  /** `left` is what can be spent today. */
  allocations: { id: string; way: WayOfManaging; holderName: string | null; left: string }[];
  /** The last entry to each of the last payees, newest first. */
  recent: EarlierSpending[];
  /** The entry from which this one starts; null where the address names none of this budget. */
  from: EarlierSpending | null;
  startsOn: string;
  endsOn: string;
};

/** An entry before, to start from. */
export type EarlierSpending = {
  id: string;
  paidTo: string;
  amount: string;
  /** As in the box of a form. */
  typedAmount: string;
  spentOn: string;
  planLineId: string;
  allocationId: string;
};

/** What a budget holder's form to record spending offers. Null if they may not, or no budget runs. */
export async function spendingForm(
  actor: Actor,
  personId: string,
  from?: string | string[],
): Promise<SpendingForm | null> {
  return query(actor, 'spending:record', async (scope) => {
    if (!may(actor, 'spending:record', policySubjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId, todayInLondon());
    return found?.budgetId ? formOf(scope, await findBudget(scope, found.budgetId), from) : null;
  });
}

/** The same for one budget, for staff who record spending for a person on their caseload. */
export async function spendingFormOf(
  actor: Actor,
  budgetId: string,
  from?: string | string[],
): Promise<(SpendingForm & { personName: string }) | null> {
  return queryById(actor, { permission: 'spending:record', ids: [budgetId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    const form = await formOf(scope, budget, from);
    return budget && form && { ...form, personName: await findPersonName(scope, budget.personId) };
  });
}

async function formOf(
  scope: Scope,
  budget: Budget | null,
  from: string | string[] | undefined,
): Promise<SpendingForm | null> {
  if (!budget || !may(scope.actor, 'spending:record', budget) || budget.state === 'ENDED') return null;
  const allocations = await findAllocationMoney(scope, budget.id);
  const sent = await findPaymentsOnTheirWay(scope, budget.id, todayInLondon());
  const sentTo = (id: string) =>
    sumPence(sent.filter(({ allocationId }) => allocationId === id).map(({ amount }) => penceFrom(amount)));
  const fromId = typeof from === 'string' && isId(from) ? from : null;
  const earlier = await findRecentSpending(scope, budget.id, fromId);
  const start = earlier.find(({ id }) => id === fromId);
  return {
    budgetId: budget.id,
    lines: await findPlanLines(scope, budget.planId),
    allocations: allocations.map((allocation) => ({
      id: allocation.id,
      way: allocation.way,
      holderName: payeeNameOf(budget, allocation.id),
      left: formatPence(spendableIn(allocation, sentTo(allocation.id))),
    })),
    recent: earlier.filter(({ isRecent }) => isRecent).map(earlierView),
    from: start ? earlierView(start) : null,
    startsOn: formatDay(budget.period.startsOn),
    endsOn: formatDay(budget.period.endsOn),
  };
}

function earlierView({
  id,
  paidTo,
  amount,
  spentOn,
  planLineId,
  allocationId,
}: RecentSpending): EarlierSpending {
  const sum = formatPence(penceFrom(amount));
  const typedAmount = sum.replace(/[£,]/g, '');
  return { id, paidTo, amount: sum, typedAmount, spentOn: formatDay(spentOn), planLineId, allocationId };
}
