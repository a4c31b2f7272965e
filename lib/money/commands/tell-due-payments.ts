import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { missedPayments } from '@/lib/money/rules/payment-schedule';
import { checkPayout } from '@/lib/money/rules/payout-stops';
import { type Budget, type BudgetAllocation, findBudget } from '@/lib/money/store/budget';
import {
  findSchedule,
  listBudgetsOfSchedules,
  listCoveredDays,
  scheduleOf,
} from '@/lib/money/store/payment-schedule';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import type { ActingScope } from '@/lib/platform/db/scope';
import { type BudgetTask, tellBudgetTask } from './tell-budget-task';

/** Two banking days come before the money is there, and a weekend between them. */
const DAYS_AHEAD = 5;

const PAYMENTS_DUE: BudgetTask = {
  clock: 'PAYMENTS_DUE',
  opening: { kind: 'payments-due', action: 'payment:due' },
  ending: { kind: 'due-payments-settled', action: 'payment:due-settled' },
  list: listBudgetsOfSchedules,
  isDue: hasMissed,
};

/**
 * Opens the task to propose payments that are due by an agreed schedule, and ends it where they all are
 * proposed. One that something stops is no such task: what stops it is settled first, and has a task of its
 * own. Only an account that was never recorded has none.
 * @returns how many tasks were opened or ended
 */
export function tellDuePayments(
  commissionerCode: string,
  today: PlainDate = todayInLondon(),
): Promise<number> {
  return tellBudgetTask(PAYMENTS_DUE, commissionerCode, today);
}

async function hasMissed(scope: ActingScope, budgetId: string, today: PlainDate): Promise<boolean> {
  const budget = await findBudget(scope, budgetId);
  if (budget?.state !== 'ACTIVE') return false;
  for (const allocation of budget.allocations)
    if (await isMissed(scope, { budget, allocation }, today)) return true;
  return false;
}

type Part = { budget: Budget; allocation: BudgetAllocation };

async function isMissed(scope: ActingScope, part: Part, today: PlainDate): Promise<boolean> {
  const agreed = await findSchedule(scope, part.allocation.id);
  const schedule = agreed && (await scheduleOf(scope, part, agreed.cycle));
  if (!schedule?.ok) return false;
  const there = await listCoveredDays(scope, part.allocation.id);
  const missed = missedPayments(schedule.value, there, addDays(today, DAYS_AHEAD));
  if (missed.length === 0) return false;
  const facts = await findPayoutFacts(scope, part.budget, part.allocation, today);
  // No other task says that an account was never recorded: who proposes the payment finds it out.
  const missing = facts.missing.filter((kind) => kind !== 'ACCOUNT_MISSING');
  return missed.some(({ endsOn }) => checkPayout({ ...facts, missing }, { endsOn, owedReason: null }).ok);
}
