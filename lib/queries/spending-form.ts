import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import { findBudget } from '@/lib/db/repositories/budget';
import { findHolderCase } from '@/lib/db/repositories/holder-case';
import { type AllocationMoney, findAllocationMoney } from '@/lib/db/repositories/ledger-line';
import { findPlanLines } from '@/lib/db/repositories/spending';
import { query } from '@/lib/db/transaction';
import { spendingSource } from '@/lib/ledger/entry';
import { type Actor, may } from '@/lib/policy/policy';
import { formatPence } from '@/lib/shared/money';
import { formatDay } from '@/lib/shared/plain-date';
import { subjectOf } from './held-people';

/** What the form to record spending offers. Null where this actor may not record any for this person, or nothing runs. */
export async function spendingForm(actor: Actor, personId: string) {
  return query(actor, 'spending:record', async (scope) => {
    if (!may(actor, 'spending:record', subjectOf(actor, personId))) return null;
    const found = await findHolderCase(scope, personId);
    const budget = found?.budgetId ? await findBudget(scope, found.budgetId) : null;
    if (!budget || budget.state === 'ENDED') return null;
    const parts = await findAllocationMoney(scope, budget.id);
    return {
      budgetId: budget.id,
      lines: await findPlanLines(scope, budget.planId),
      parts: parts.map((part) => ({
        id: part.id,
        way: part.way,
        holderName: part.holderName,
        left: leftIn(part),
      })),
      startsOn: formatDay(budget.period.startsOn),
      endsOn: formatDay(budget.period.endsOn),
    };
  });
}

function leftIn({ way, committed, held }: AllocationMoney): string {
  return formatPence(penceFrom(spendingSource(way) === 'COMMITTED' ? committed : held));
}
