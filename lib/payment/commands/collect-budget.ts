import 'server-only';
import { laterOf } from '@/lib/case/rules/request-basis';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PaidFrom } from '@/lib/money/commands/check-stops';
import { missedPayments } from '@/lib/money/rules/payment-schedule';
import { isPaidOut } from '@/lib/money/rules/ways';
import { type Budget, type BudgetAllocation, lockBudget } from '@/lib/money/store/budget';
import { lockedBalance } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { paymentFacts } from '@/lib/money/store/money-facts';
import { insertPayment, sumWaitingPayments } from '@/lib/money/store/payment';
import { findSchedule, listCoveredDays, scheduleOf } from '@/lib/money/store/payment-schedule';
import type { Hold } from '@/lib/payment/rules/hold';
import { findAccountOfPayee, lockWaitingForRun, type WaitingForRun } from '@/lib/payment/store/due-payments';
import type { PaymentRun } from '@/lib/payment/store/payment-run';
import { wasReturned } from '@/lib/payment/store/returned-lines';
import { notePayment } from '@/lib/payment/store/run-events';
import {
  insertLine,
  type LineStatus,
  listLinesOfBudget,
  type RunLineOfBudget,
  setLineStatus,
} from '@/lib/payment/store/run-line';
import type { ActingScope } from '@/lib/platform/db/scope';
import { holdOf } from './hold-of';

/** A run that is put together: its lines are numbered on, and its user acts for some people. */
export type Collecting = {
  run: PaymentRun;
  today: PlainDate;
  actsFor: readonly string[];
  nextNumber: () => number;
};

/** Something to pay: a payment that waits, or one that a schedule asks for. */
type Due = {
  paymentId: string | null;
  payeeId: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  dueOn: PlainDate;
  scheduledOn: PlainDate | null;
  amount: Pence;
  owedReason: string | null;
};

/**
 * Puts what is due of a budget into a run, or holds it there. What an agreed schedule asks for is proposed;
 * what is in the run already stays as it is, and what was taken out stays out.
 */
export async function collectBudget(
  scope: ActingScope,
  collecting: Collecting,
  budgetId: string,
): Promise<void> {
  const { id: runId, payDay } = collecting.run;
  const budget = await lockBudget(scope, budgetId);
  if (!budget) return;
  const there = await listLinesOfBudget(scope, runId, budgetId);
  const waiting = await lockWaitingForRun(scope, { budgetId, runId, payDay });
  for (const allocation of budget.allocations) {
    if (!isPaidOut(allocation.way)) continue;
    const ofPart = waiting.filter((payment) => payment.allocationId === allocation.id);
    const due = [...ofPart.map(dueOf), ...(await missedOf(scope, { budget, allocation }, collecting))];
    for (const one of due) await addLine(scope, collecting, { budget, allocation }, { one, there });
  }
}

function dueOf({ id, allocationId: _, ...payment }: WaitingForRun): Due {
  return { ...payment, paymentId: id, scheduledOn: null };
}

/** What the schedule of a part asks for up to the pay day, months that were missed too. */
async function missedOf(
  scope: ActingScope,
  { budget, allocation }: PaidFrom,
  { run: { payDay } }: Collecting,
): Promise<Due[]> {
  const agreed = budget.state === 'ENDED' ? null : await findSchedule(scope, allocation.id);
  const schedule = agreed && (await scheduleOf(scope, { budget, allocation }, agreed.cycle));
  if (!schedule?.ok) return [];
  const covered = await listCoveredDays(scope, allocation.id);
  return missedPayments(schedule.value, covered, payDay).map(({ startsOn, endsOn, amount, dueOn }) => ({
    paymentId: null,
    payeeId: allocation.payee?.id ?? null,
    startsOn,
    endsOn,
    dueOn: payDay,
    scheduledOn: dueOn,
    amount,
    owedReason: null,
  }));
}

type Adding = { one: Due; there: readonly RunLineOfBudget[] };

async function addLine(
  scope: ActingScope,
  collecting: Collecting,
  from: PaidFrom,
  { one, there }: Adding,
): Promise<void> {
  const { budget, allocation } = from;
  const line = lineOf(there, one, allocation);
  if (line && line.state !== 'HELD') return;
  const status = await statusOf(scope, collecting, from, one);
  const { amount, startsOn, endsOn, scheduledOn } = one;
  const payeeId = one.payeeId ?? allocation.payee?.id ?? null;
  if (line) return setLineStatus(scope, line.id, { status, amount, payeeId });
  await insertLine(scope, collecting.run, {
    budgetId: budget.id,
    allocationId: allocation.id,
    personId: budget.personId,
    payeeId,
    amount,
    startsOn,
    endsOn,
    scheduledOn,
    status,
    number: collecting.nextNumber(),
  });
}

function lineOf(there: readonly RunLineOfBudget[], { paymentId, startsOn }: Due, { id }: BudgetAllocation) {
  return there.find((line) =>
    paymentId !== null && line.paymentId !== null
      ? line.paymentId === paymentId
      : line.allocationId === id && line.startsOn === startsOn,
  );
}

async function statusOf(
  scope: ActingScope,
  { run, today, actsFor }: Collecting,
  from: PaidFrom,
  due: Due,
): Promise<LineStatus> {
  const { budget, allocation } = from;
  const { paymentId, payeeId, endsOn, dueOn, owedReason } = due;
  const stopped = (hold: Hold): LineStatus => ({ paymentId, hold });
  if (actsFor.includes(budget.personId)) return stopped({ kind: 'CREATOR_ACTS_FOR', lastDay: null });
  const asked = { endsOn, dueOn, owedReason, ...(payeeId === null ? {} : { payeeId }) };
  const hold = await holdOf(scope, from, asked, laterOf(run.payDay, today));
  if (hold) return stopped(hold);
  const bankDetailsId = payeeId && (await findAccountOfPayee(scope, payeeId));
  if (!bankDetailsId) return stopped({ kind: 'ACCOUNT_MISSING', lastDay: null });
  if (paymentId !== null) return { paymentId, bankDetailsId };
  const days = { startsOn: due.startsOn, endsOn };
  if (await wasReturned(scope, { ...days, allocationId: allocation.id, bankDetailsId }))
    return stopped({ kind: 'RETURNED_BEFORE', lastDay: null });
  if (await isShort(scope, budget, allocation, due.amount))
    return stopped({ kind: 'NOT_COMMITTED', lastDay: null });
  return { paymentId: await proposeDue(scope, run, from, { ...due, payeeId }), bankDetailsId };
}

async function isShort(
  scope: ActingScope,
  { id: budgetId }: Budget,
  { id: allocationId }: BudgetAllocation,
  amount: Pence,
): Promise<boolean> {
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const committed = lockedBalance(locked, { kind: 'COMMITTED', allocationId });
  return amount > committed - (await sumWaitingPayments(scope, { budgetId, allocationId }));
}

/** Proposes what a schedule asks for, in the name of who puts the run together. */
async function proposeDue(
  scope: ActingScope,
  run: PaymentRun,
  { budget, allocation }: PaidFrom,
  { amount, startsOn, endsOn, dueOn, payeeId }: Due & { payeeId: string },
): Promise<string> {
  const { id: budgetId, personId } = budget;
  const id = newId();
  const made = await insertPayment(
    scope,
    {
      id,
      budgetId,
      allocationId: allocation.id,
      payeeId,
      personId,
      amount,
      startsOn,
      endsOn,
      dueOn,
      owedReason: null,
      overlapReason: null,
    },
    run.createdById,
  );
  // The days cannot be covered: the budget is locked, and what covers them was read.
  if (!made) throw new Error('A payment of a run was not written');
  await notePayment(scope, 'propose', { paymentId: id, personId, facts: await paymentFacts(scope, id) });
  return id;
}
