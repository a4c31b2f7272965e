import 'server-only';
import { findComingPayment } from '@/lib/case/store/holder-case';
import { formatPence, sumPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { spendingSummary } from '@/lib/money/rules/spending-summary';
import { findBudget } from '@/lib/money/store/budget';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
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
