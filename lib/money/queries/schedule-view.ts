import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { findHolidaysKnownUntil } from '@/lib/case/store/bank-holiday';
import { formatPence, sumPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { PAYMENT_CYCLES, type PaymentCycle } from '@/lib/money/rules/instalments';
import { type CoveredDays, isCovered, type ScheduledPayment } from '@/lib/money/rules/payment-schedule';
import { isPaidOut } from '@/lib/money/rules/ways';
import { findBudget } from '@/lib/money/store/budget';
import {
  type AgreedSchedule,
  findSchedule,
  listCoveredDays,
  scheduleOf,
} from '@/lib/money/store/payment-schedule';
import { findPersonName } from '@/lib/person/store/person-name';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

/** One payment of a schedule. `isThere`: some of its days are proposed or paid. */
export type ScheduleRow = {
  key: string;
  dueOn: string;
  days: string;
  amount: string;
  isProvisional: boolean;
  isThere: boolean;
  isPast: boolean;
};

export type ScheduleView = {
  personName: string;
  payeeName: string;
  /** What is shown: as asked for, or as agreed, or the first one. */
  cycle: PaymentCycle;
  agreed: { id: string; cycle: PaymentCycle; by: string } | null;
  /** Null: the part is too small for so many payments. */
  rows: ScheduleRow[] | null;
  total: string;
  /** Bank holidays are known until then. */
  knownUntil: string | null;
  mayAgree: boolean;
};

/**
 * Every date and amount of a part by a cycle, to look at before it is agreed, and which cycle is agreed. Null
 * if it is not there or not theirs. Records a view of the budget.
 */
export function scheduleView(
  actor: Actor,
  { budgetId, allocationId, asked }: { budgetId: string; allocationId: string; asked: string | null },
  today: PlainDate,
): Promise<ScheduleView | null> {
  return queryById(actor, { permission: 'payment:list', ids: [budgetId, allocationId] }, async (scope) => {
    const part = await findPaidPart(scope, budgetId, allocationId);
    if (!part) return null;
    const { budget, allocation } = part;
    const agreed = await findSchedule(scope, allocationId);
    const cycle = cycleToShow(asked, agreed);
    const made = await scheduleOf(scope, part, cycle);
    const there = await listCoveredDays(scope, allocationId);
    const knownUntil = await findHolidaysKnownUntil(scope);
    const { personId } = budget;
    const personName = await findPersonName(scope, personId);
    await recordEvent(scope, { action: 'budget:view', personId, subjectKind: 'budget', subjectId: budgetId });
    return {
      personName,
      payeeName: allocation.payee?.name ?? '',
      cycle,
      agreed: agreed && { id: agreed.id, cycle: agreed.cycle, by: agreed.agreedBy },
      ...shownRows(made.ok ? made.value : null, there, today),
      knownUntil: knownUntil && formatDay(knownUntil),
      mayAgree: budget.endedOn === null && may(actor, 'payment:propose', budget),
    };
  });
}

/** A part of a budget that is paid out, and that the actor may look at. Null: there is none. */
async function findPaidPart(scope: Scope, budgetId: string, allocationId: string) {
  const budget = await findBudget(scope, budgetId);
  if (!budget || !may(scope.actor, 'payment:list', budget)) return null;
  const allocation = budget.allocations.find(({ id, way }) => id === allocationId && isPaidOut(way));
  return allocation ? { budget, allocation } : null;
}

/** The one that is asked for, else the one that is agreed. */
function cycleToShow(asked: string | null, agreed: AgreedSchedule | null): PaymentCycle {
  return PAYMENT_CYCLES.find((one) => one === asked) ?? agreed?.cycle ?? PAYMENT_CYCLES[0];
}

/** @param payments null where the part cannot be paid by this cycle */
function shownRows(
  payments: readonly ScheduledPayment[] | null,
  there: readonly CoveredDays[],
  today: PlainDate,
): Pick<ScheduleView, 'rows' | 'total'> {
  return {
    rows: payments?.map((one) => rowOf(one, isCovered(one, there), today)) ?? null,
    total: formatPence(sumPence((payments ?? []).map(({ amount }) => amount))),
  };
}

function rowOf(one: ScheduledPayment, isThere: boolean, today: PlainDate): ScheduleRow {
  const { startsOn, endsOn, dueOn, amount, isProvisional } = one;
  return {
    key: startsOn,
    dueOn: formatDay(dueOn),
    days: `${formatDay(startsOn)} to ${formatDay(endsOn)}`,
    amount: formatPence(amount),
    isProvisional,
    isThere,
    isPast: dueOn < today,
  };
}
