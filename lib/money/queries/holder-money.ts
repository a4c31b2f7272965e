import 'server-only';
import { endAt18 } from '@/lib/case/rules/childs-last-day';
import { type Pence, pence, sumPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import type { MoneyPlaces } from '@/lib/money/rules/money-places';
import { type PaymentAhead, type PaymentsAhead, paymentsAhead } from '@/lib/money/rules/next-payment';
import { isUnpaidOn, noticesAbout } from '@/lib/money/rules/payment-hold';
import { type ServiceLine, type ServiceMoney, serviceMoney } from '@/lib/money/rules/service-money';
import { type SpendingForecast, spendingForecast } from '@/lib/money/rules/spending-forecast';
import { type SpendingSummary, spendingSummary } from '@/lib/money/rules/spending-summary';
import { isPaidOut } from '@/lib/money/rules/ways';
import { type Budget, findBudget } from '@/lib/money/store/budget';
import { findPartsAhead } from '@/lib/money/store/payments-ahead';
import { findServiceSpending, type ServiceSpending } from '@/lib/money/store/service-spending';
import { bornOn } from '@/lib/person/store/person';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { type MoneyPosition, moneyPosition } from './budget-money';
import { budgetPlaces } from './budget-places';
import { type ShownNotice, shownNotices } from './shown-notices';
import { spendingThresholds } from './spending-thresholds';

export type HolderMoney = {
  position: MoneyPosition;
  /** Where each penny of it is. */
  places: MoneyPlaces;
  state: BudgetState;
  today: PlainDate;
  period: { startsOn: PlainDate; endsOn: PlainDate };
  /** The last day, the day of an early end too. */
  endsOn: string;
  startsOn: string;
  /** All of it is kept by the NHS, which pays for the care. */
  isArranged: boolean;
  /** How its last day is to the 18th birthday, of a child’s budget that runs; null: another. */
  at18: 'before' | 'past' | null;
  summary: SpendingSummary;
  /** What is still to be paid out; null: nothing, or the budget does not run. */
  ahead: PaymentsAhead | null;
  /** What it is for: together what was agreed and spent, with a last part for what no service has. */
  services: HolderService[];
  /** What is left at the end if it goes on like this. */
  forecast: SpendingForecast;
  /** The suspensions and stops of payments that count. */
  notices: ShownNotice[];
  /** By them nothing is paid today to any part that is paid out. */
  isUnpaid: boolean;
  /** Paid out and not spent. */
  unspent: Pence;
};

/** One service of the plan, with its part of the money. */
export type HolderService = ServiceMoney &
  Pick<ServiceLine, 'cost' | 'amount' | 'spent' | 'lastPaidOn'> & { id: string; name: string };

/** One budget's money as its budget holder sees it. Null if this scope does not reach the budget. */
export async function holderMoney(
  scope: Scope,
  budgetId: string,
  today: PlainDate,
): Promise<HolderMoney | null> {
  const budget = await findBudget(scope, budgetId);
  if (!budget) return null;
  const { agreed, period, endedOn, state, group, personId, allocations } = budget;
  const { parts, places, sent } = await budgetPlaces(scope, budget, today);
  const position = moneyPosition(agreed, parts);
  const services = servicesOf(await findServiceSpending(scope, budget), budget);
  const isArranged = allocations.every(({ way }) => way === 'NOTIONAL');
  return {
    position,
    places,
    state,
    today,
    period,
    endsOn: formatDay(endedOn ?? period.endsOn),
    startsOn: formatDay(period.startsOn),
    isArranged,
    at18: endedOn ? null : endAt18({ group, bornOn: await bornOn(scope, personId), endsOn: period.endsOn }),
    summary: spendingSummary(
      { agreed, spent: position.spent, ...period, endedOn },
      today,
      await spendingThresholds(scope, today),
    ),
    ahead: await aheadOf(scope, budget, { isArranged, sent, today }),
    services,
    forecast: spendingForecast(services, period, today),
    notices: state === 'ENDED' ? [] : shownNotices(budget, today),
    isUnpaid: !isArranged && isAllUnpaid(budget, today),
    unspent: pence(position.left + position.own - position.committed),
  };
}

function isAllUnpaid({ allocations, notices }: Budget, today: PlainDate): boolean {
  return allocations
    .filter(({ way }) => isPaidOut(way))
    .every(({ id }) => isUnpaidOn(noticesAbout(notices, id), today));
}

async function aheadOf(
  scope: Scope,
  budget: Budget,
  { isArranged, sent, today }: { isArranged: boolean; sent: readonly PaymentAhead[]; today: PlainDate },
): Promise<PaymentsAhead | null> {
  if (isArranged || budget.endedOn !== null || today > budget.period.endsOn) return null;
  return paymentsAhead(await findPartsAhead(scope, budget, today), today, sent);
}

function servicesOf(rows: readonly ServiceSpending[], { agreed, period }: Budget): HolderService[] {
  const services = rows.map((row): HolderService => {
    const { id, service, cost, amount, spent, lastPaidOn, isRemoved } = row;
    const each = isRemoved ? pence(0) : penceFrom(amount);
    const line = { cost, amount: each, spent: penceFrom(spent), lastPaidOn };
    return { id, name: service, ...line, ...serviceMoney(line, period) };
  });
  const rest = pence(agreed - sumPence(services.map((service) => service.agreed)));
  return rest === 0 ? services : [...services, restOf(rest)];
}

/** What was agreed for no service, or is planned for more than was agreed. */
function restOf(rest: Pence): HolderService {
  const name = rest > 0 ? 'For anything unexpected' : 'More planned than agreed';
  const line = { cost: 'ONE_OFF', amount: rest, spent: pence(0), lastPaidOn: null } as const;
  return { id: 'rest', name, ...line, agreed: rest, left: rest, status: 'NOT_USED', weeks: null };
}
