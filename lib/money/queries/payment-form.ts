import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatPence, pence } from '@/lib/core/money';
import { addDays, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { DUE_DAYS_AFTER_END } from '@/lib/money/rules/payment-proposal';
import { isCovered, type ScheduledPayment } from '@/lib/money/rules/payment-schedule';
import { asksReason, payoutStops, stopSentence } from '@/lib/money/rules/payout-stops';
import { isPaidOut } from '@/lib/money/rules/ways';
import { type Budget, type BudgetAllocation, findBudget } from '@/lib/money/store/budget';
import { findAllocationMoney } from '@/lib/money/store/ledger-line';
import { sumWaitingPayments } from '@/lib/money/store/payment';
import { findSchedule, listCoveredDays, scheduleOf } from '@/lib/money/store/payment-schedule';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import { findClaimable } from '@/lib/money/store/released';
import { findPersonName } from '@/lib/person/store/person-name';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

export type PaymentForm = {
  personName: string;
  holderName: string;
  /** Null if all of the allocation is paid or waits to be paid. */
  free: string | null;
  startsOn: string;
  endsOn: string;
  /** The last day on which it may be due. */
  dueBy: string;
  /** What stops payments for later days; with `lastDay` null for all days. */
  stops: { sentence: string; lastDay: string | null }[];
  /** A payment for days up to then is proposed with a reason only. */
  asksReason: boolean;
  diedOn: string | null;
  /** The next payment of the agreed schedule that was not proposed; null: none is agreed, or none is left. */
  next: ScheduledPayment | null;
};

/** What the form to propose a payment from one allocation shows. Null if this actor cannot propose one. */
export async function paymentForm(
  actor: Actor,
  budgetId: string,
  allocationId: string,
  today: PlainDate,
): Promise<PaymentForm | null> {
  return queryById(actor, { permission: 'payment:propose', ids: [budgetId, allocationId] }, async (scope) => {
    const budget = await findBudget(scope, budgetId);
    if (!budget || !may(actor, 'payment:propose', budget) || budget.state === 'SUSPENDED') return null;
    const allocations = await findAllocationMoney(scope, budgetId);
    const allocation = allocations.find(({ id, way }) => id === allocationId && isPaidOut(way));
    const part = budget.allocations.find(({ id }) => id === allocationId);
    if (!allocation || !part) return null;
    const facts = await findPayoutFacts(scope, budget, part, today);
    const free =
      penceFrom(allocation.committed) +
      (await findClaimable(scope, budget, allocationId)) -
      (await sumWaitingPayments(scope, { budgetId, allocationId }));
    const { personId } = budget;
    const personName = await findPersonName(scope, personId);
    await recordEvent(scope, {
      action: 'budget:view',
      personId,
      subjectKind: 'budget',
      subjectId: budgetId,
    });
    return {
      personName,
      holderName: part.payee?.name ?? '',
      free: free > 0 ? formatPence(pence(free)) : null,
      startsOn: formatDay(budget.period.startsOn),
      endsOn: formatDay(budget.period.endsOn),
      dueBy: formatDay(addDays(budget.period.endsOn, DUE_DAYS_AFTER_END)),
      stops: payoutStops(facts).map((stop) => ({
        sentence: stopSentence(stop),
        lastDay: stop.lastDay && formatDay(stop.lastDay),
      })),
      asksReason: payoutStops(facts).some(asksReason),
      diedOn: facts.diedOn && formatDay(facts.diedOn),
      next: await nextOf(scope, { budget, allocation: part }),
    };
  });
}

async function nextOf(
  scope: Scope,
  part: { budget: Budget; allocation: BudgetAllocation },
): Promise<ScheduledPayment | null> {
  const agreed = await findSchedule(scope, part.allocation.id);
  const schedule = agreed && (await scheduleOf(scope, part, agreed.cycle));
  if (!schedule?.ok) return null;
  const there = await listCoveredDays(scope, part.allocation.id);
  return schedule.value.find((one) => !isCovered(one, there)) ?? null;
}
