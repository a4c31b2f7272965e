import 'server-only';
import { endAt18 } from '@/lib/case/rules/childs-last-day';
import { findComingPayment } from '@/lib/case/store/holder-case';
import { formatPence, type Pence, pence, sumPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import { type ServiceMoney, serviceMoney } from '@/lib/money/rules/service-money';
import { type SpendingSummary, spendingSummary } from '@/lib/money/rules/spending-summary';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { findServiceSpending, type ServiceSpending } from '@/lib/money/store/service-spending';
import { bornOn } from '@/lib/person/store/person';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { type MoneyPosition, moneyPosition, spendableIn } from './budget-money';
import { spendingThresholds } from './spending-thresholds';

export type HolderMoney = {
  position: MoneyPosition;
  state: BudgetState;
  /** Null if everything left can be spent now. */
  spendableNow: string | null;
  endsOn: string;
  startsOn: string;
  /** How its last day is to the 18th birthday, of a child’s budget that runs; null: another. */
  at18: 'before' | 'past' | null;
  summary: SpendingSummary;
  coming: ComingPayment | null;
  /** What it is for: together what was agreed and spent, with a last part for what no service has. */
  services: HolderService[];
  /** Paid out and not spent. */
  unspent: Pence;
};

/** One service of the plan, with its part of the money. */
export type HolderService = ServiceMoney & { id: string; name: string; spent: Pence };

type ComingPayment = { amount: string; dueOn: string; holderName: string };

/** One budget's money as its budget holder sees it. Null if this scope does not reach the budget. */
export async function holderMoney(
  scope: Scope,
  budgetId: string,
  today: PlainDate,
): Promise<HolderMoney | null> {
  const budget = await findBudget(scope, budgetId);
  if (!budget) return null;
  const { agreed, period, endedOn, state, group, personId } = budget;
  const allocations = await findAllocationMoney(scope, budgetId);
  const position = moneyPosition(agreed, allocations);
  const spendable = sumPence(allocations.map(spendableIn));
  return {
    position,
    state,
    spendableNow: spendable < position.left ? formatPence(spendable) : null,
    endsOn: formatDay(endedOn ?? period.endsOn),
    startsOn: formatDay(period.startsOn),
    at18: endedOn ? null : endAt18({ group, bornOn: await bornOn(scope, personId), endsOn: period.endsOn }),
    summary: spendingSummary(
      { agreed, spent: position.spent, ...period, endedOn },
      today,
      await spendingThresholds(scope, today),
    ),
    coming: await comingPayment(scope, budgetId),
    services: servicesOf(await findServiceSpending(scope, budget), budget),
    unspent: pence(position.left + position.own - position.committed),
  };
}

async function comingPayment(scope: Scope, budgetId: string): Promise<ComingPayment | null> {
  const coming = await findComingPayment(scope, budgetId);
  if (!coming) return null;
  const { amount, dueOn, holderName } = coming;
  return { amount: formatPence(penceFrom(amount)), dueOn: formatDay(dueOn), holderName };
}

function servicesOf(rows: readonly ServiceSpending[], { agreed, period }: Budget): HolderService[] {
  const services = rows.map(({ id, service, cost, amount, spent: sum, lastPaidOn, isRemoved }) => {
    const [each, spent] = [isRemoved ? pence(0) : penceFrom(amount), penceFrom(sum)];
    return { id, name: service, spent, ...serviceMoney({ cost, amount: each, spent, lastPaidOn }, period) };
  });
  const rest = pence(agreed - sumPence(services.map((service) => service.agreed)));
  if (rest === 0) return services;
  const none = { agreed: rest, left: rest, spent: pence(0), status: 'NOT_USED', weeks: null } as const;
  return [
    ...services,
    { id: 'rest', name: rest > 0 ? 'For anything unexpected' : 'More planned than agreed', ...none },
  ];
}
