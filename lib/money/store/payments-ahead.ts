import 'server-only';
import { holidaysKnownUntil } from '@/lib/core/holidays-known';
import type { Pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { PaymentCycle } from '@/lib/money/rules/instalments';
import type { PartAhead } from '@/lib/money/rules/next-payment';
import { noticesAbout, stoppedAfter, suspendedAfter } from '@/lib/money/rules/payment-hold';
import { type CoveredDays, paymentSchedule, untilStop } from '@/lib/money/rules/payment-schedule';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import type { Budget } from './budget';

type Row = {
  allocationId: string;
  cycle: PaymentCycle | null;
  weekly: bigint;
  covered: CoveredDays[];
  waiting: { amount: number; dueOn: PlainDate }[];
  holidays: PlainDate[];
  lastHoliday: PlainDate | null;
};

/** Bank holidays a little before the budget, for a first day that is none. */
const DAYS_BEFORE = 14;

/**
 * What is still to be paid out of each part of a budget that is paid out, in one statement. Of a part that is
 * suspended on the day, only the days before the suspension are.
 */
export async function findPartsAhead(scope: Scope, budget: Budget, today: PlainDate): Promise<PartAhead[]> {
  const rows = await findRows(scope, budget);
  return rows.map((row) => {
    const payee = budget.allocations.find(({ id }) => id === row.allocationId)?.payee;
    return {
      payeeName: payee && payee.kind !== 'PERSON' ? payee.name : null,
      cycle: row.cycle,
      schedule: row.cycle === null ? [] : scheduleOfRow({ ...row, cycle: row.cycle }, budget, today),
      waiting: row.waiting.map(({ amount, dueOn }) => ({ amount: penceFrom(BigInt(amount)), dueOn })),
      covered: row.covered,
    };
  });
}

function scheduleOfRow(
  row: Row & { cycle: PaymentCycle },
  { allocations, period, notices }: Budget,
  today: PlainDate,
) {
  const amount = allocations.find(({ id }) => id === row.allocationId)?.amount;
  if (amount === undefined) return [];
  // What of a part is weekly is known only where the budget is one part.
  const weekly: Pence | null = allocations.length === 1 ? penceFrom(row.weekly) : null;
  const made = paymentSchedule({ amount, weekly, ...period }, row.cycle, {
    holidays: new Set(row.holidays),
    knownUntil: row.lastHoliday ? holidaysKnownUntil(row.lastHoliday) : period.startsOn,
  });
  if (!made.ok) return [];
  const ofPart = noticesAbout(notices, row.allocationId);
  return untilStop(untilStop(made.value, stoppedAfter(ofPart)), suspendedAfter(ofPart, today));
}

function findRows({ tx, commissionerCode }: Scope, { id, period }: Budget): Promise<Row[]> {
  const from = addDays(period.startsOn, -DAYS_BEFORE);
  return tx.$queryRaw<Row[]>`
    SELECT a.id AS "allocationId", b.weekly_pence AS weekly,
      (SELECT s.cycle FROM payment_schedule s WHERE s.commissioner_code = a.commissioner_code AND s.allocation_id = a.id
        ORDER BY s.agreed_at DESC, s.id DESC LIMIT 1) AS cycle,
      coalesce(y.covered, '[]') AS covered, coalesce(y.waiting, '[]') AS waiting,
      ARRAY(SELECT h.date::text FROM bank_holiday h WHERE h.date BETWEEN ${from}::date AND ${period.endsOn}::date ORDER BY h.date) AS holidays,
      (SELECT max(h.date)::text FROM bank_holiday h) AS "lastHoliday"
    FROM allocation a JOIN budget b ON b.commissioner_code = a.commissioner_code AND b.id = a.budget_id
    LEFT JOIN (SELECT p.allocation_id,
        jsonb_agg(jsonb_build_object('startsOn', p.period_starts_on, 'endsOn', p.period_ends_on)) AS covered,
        jsonb_agg(jsonb_build_object('amount', p.amount_pence, 'dueOn', p.due_on) ORDER BY p.due_on, p.id)
          FILTER (WHERE p.state IN ('PROPOSED', 'APPROVED')) AS waiting
      FROM payment p WHERE p.commissioner_code = ${commissionerCode} AND p.budget_id = ${id}::uuid AND p.state <> 'CANCELLED'
      GROUP BY p.allocation_id) AS y ON y.allocation_id = a.id
    WHERE a.commissioner_code = ${commissionerCode} AND a.budget_id = ${id}::uuid AND a.way <> 'NOTIONAL' ORDER BY a.position`;
}
