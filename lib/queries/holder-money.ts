import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import { findBudget } from '@/lib/db/repositories/budget';
import { findComingPayment } from '@/lib/db/repositories/holder-case';
import { findAllocationMoney } from '@/lib/db/repositories/ledger-line';
import type { Scope } from '@/lib/db/scope';
import { formatPence, sumPence } from '@/lib/shared/money';
import { formatDay, type PlainDate } from '@/lib/shared/plain-date';
import { spendingSummary } from '@/lib/spending/summary';
import { moneyPosition, spendableIn } from './budget-money';

/** The money of one budget as whoever holds it is told of it. Null when this scope reaches no such budget. */
export async function holderMoney(scope: Scope, budgetId: string, today: PlainDate) {
  const budget = await findBudget(scope, budgetId);
  if (!budget) return null;
  const { agreed, period, endedOn, state } = budget;
  const parts = await findAllocationMoney(scope, budgetId);
  const position = moneyPosition(agreed, parts);
  const spendable = sumPence(parts.map(spendableIn));
  return {
    ...{ position, state },
    /** Where not all that is left can be spent yet. */
    spendableNow: spendable < position.left ? formatPence(spendable) : null,
    endsOn: formatDay(endedOn ?? period.endsOn),
    startsOn: formatDay(period.startsOn),
    summary: spendingSummary({ agreed, spent: position.spent, ...period, endedOn }, today),
    coming: await comingTo(scope, budgetId),
  };
}

async function comingTo(scope: Scope, budgetId: string) {
  const coming = await findComingPayment(scope, budgetId);
  if (!coming) return null;
  const { amount, dueOn, holderName } = coming;
  return { amount: formatPence(penceFrom(amount)), dueOn: formatDay(dueOn), holderName };
}
