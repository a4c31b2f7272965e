import 'server-only';
import { findHolidaysKnownUntil } from '@/lib/case/store/bank-holiday';
import { holidaysFrom } from '@/lib/case/store/clock';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import type { InstalmentRefusal, PaymentCycle } from '@/lib/money/rules/instalments';
import { noticesAbout, stoppedAfter } from '@/lib/money/rules/payment-hold';
import {
  type CoveredDays,
  paymentSchedule,
  type ScheduledPayment,
  untilStop,
} from '@/lib/money/rules/payment-schedule';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import type { Budget, BudgetAllocation } from './budget';
import type { AskedBudget } from './stopped-payments';

/** How often a part is paid out, as it was agreed last. */
export type AgreedSchedule = { id: string; cycle: PaymentCycle; agreedBy: string; agreedAt: Date };

/** The schedule of a part; null: none is agreed. */
export async function findSchedule(
  { tx, commissionerCode }: ActingScope,
  allocationId: string,
): Promise<AgreedSchedule | null> {
  const [row] = await tx.$queryRaw<AgreedSchedule[]>`
    SELECT s.id, s.cycle, u.display_name AS "agreedBy", s.agreed_at AS "agreedAt"
    FROM payment_schedule s JOIN user_account u ON u.id = s.agreed_by_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.allocation_id = ${allocationId}::uuid
    ORDER BY s.agreed_at DESC, s.id DESC LIMIT 1`;
  return row ?? null;
}

export type NewSchedule = { allocationId: string; personId: string; cycle: PaymentCycle };

/** Agrees a schedule in the place of the one before. The budget is locked. */
export async function insertSchedule(scope: Scope, schedule: NewSchedule): Promise<string> {
  const { tx, commissionerCode, actor } = scope;
  const id = newId();
  const by = { agreedById: actor.userId, agreedAt: now() };
  await tx.paymentSchedule.create({ data: { ...schedule, ...by, commissionerCode, id } });
  return id;
}

/** Bank holidays a little before the budget, for a first day that is none. */
const DAYS_BEFORE = 14;

/** Every payment of a part by a cycle. */
export async function scheduleOf(
  scope: ActingScope,
  { budget, allocation }: { budget: Budget; allocation: BudgetAllocation },
  cycle: PaymentCycle,
): Promise<Result<ScheduledPayment[], InstalmentRefusal>> {
  const { tx, commissionerCode } = scope;
  const { period, allocations } = budget;
  const row = await tx.budget.findUniqueOrThrow({
    where: { commissionerCode_id: { commissionerCode, id: budget.id } },
    select: { weeklyPence: true },
  });
  // What of a part is weekly is known only where the budget is one part.
  const weekly = allocations.length === 1 ? penceFrom(row.weeklyPence) : null;
  const holidays = await holidaysFrom(scope, addDays(period.startsOn, -DAYS_BEFORE));
  const knownUntil = (await findHolidaysKnownUntil(scope)) ?? period.startsOn;
  const whole = paymentSchedule({ amount: allocation.amount, weekly, ...period }, cycle, {
    holidays,
    knownUntil,
  });
  const lastDay = stoppedAfter(noticesAbout(budget.notices, allocation.id));
  return whole.ok ? ok(untilStop(whole.value, lastDay)) : whole;
}

/** The days of a part that were paid or can still be paid. */
export function listCoveredDays(
  { tx, commissionerCode }: ActingScope,
  allocationId: string,
): Promise<CoveredDays[]> {
  return tx.$queryRaw<CoveredDays[]>`
    SELECT period_starts_on::text AS "startsOn", period_ends_on::text AS "endsOn" FROM payment
    WHERE commissioner_code = ${commissionerCode} AND allocation_id = ${allocationId}::uuid AND state NOT IN ('CANCELLED', 'RETURNED')
      AND budget_id = (SELECT c.budget_id FROM allocation c
        WHERE c.commissioner_code = ${commissionerCode} AND c.id = ${allocationId}::uuid)
    ORDER BY period_starts_on, id`;
}

/** The next running budgets with a schedule, in the order of their ids, or with the task of due payments. */
export function listBudgetsOfSchedules(
  { tx, commissionerCode }: ActingScope,
  { after, most }: { after: string; most: number; today: PlainDate },
): Promise<AskedBudget[]> {
  return tx.$queryRaw<AskedBudget[]>`
    WITH asked AS (
      SELECT c.budget_id AS id FROM payment_schedule s
        JOIN allocation c ON c.commissioner_code = s.commissioner_code AND c.id = s.allocation_id
        JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.id = c.budget_id AND b.ended_on IS NULL
        WHERE s.commissioner_code = ${commissionerCode}
      UNION
      SELECT b.id FROM clock c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind = 'PAYMENTS_DUE'
    )
    SELECT id AS "budgetId", (SELECT case_id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.id = asked.id) AS "caseId"
    FROM asked WHERE id > ${after}::uuid ORDER BY id LIMIT ${most}::int`;
}
