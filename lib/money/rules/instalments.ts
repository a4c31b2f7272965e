import { type Pence, pence, scalePence } from '@/lib/core/money';
import { addDays, addMonths, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type InstalmentRefusal = { kind: 'count-not-whole' } | { kind: 'too-small-to-split'; count: number };

/**
 * Splits an amount into equal instalments, each rounded half up to the penny. The last one takes the
 * difference. Refuses a count below 1, and an amount so small that the last instalment would not be positive.
 * @rule BUD-08 (docs/rules.md)
 */
export function instalments(total: Pence, count: number): Result<Pence[], InstalmentRefusal> {
  if (!Number.isInteger(count) || count < 1) return fail({ kind: 'count-not-whole' });
  const each = scalePence(total, 1, count);
  const last = pence(total - each * (count - 1));
  if (each <= 0 || last <= 0) return fail({ kind: 'too-small-to-split', count });
  return ok([...Array.from({ length: count - 1 }, () => each), last]);
}

export const PAYMENT_CYCLES = ['FOUR_WEEKLY', 'MONTHLY', 'QUARTERLY', 'ONE_OFF'] as const;
export type PaymentCycle = (typeof PAYMENT_CYCLES)[number];

/** A payment in advance: made on `paidOn`, for that day up to and including `coversTo`. */
export type InstalmentDate = { paidOn: PlainDate; coversTo: PlainDate; runsPastEnd: boolean };

/**
 * The days of payments in advance in a period; both ends count. The last payment may cover days after the
 * period: then `runsPastEnd` is true. Monthly dates keep the first date's day of the month. Empty if the
 * period ends before it starts.
 * @rule BUD-09 (docs/rules.md)
 */
export function instalmentDates(
  cycle: PaymentCycle,
  firstOn: PlainDate,
  endsOn: PlainDate,
): InstalmentDate[] {
  if (firstOn > endsOn) return [];
  if (cycle === 'ONE_OFF') return [{ paidOn: firstOn, coversTo: endsOn, runsPastEnd: false }];
  const dates: InstalmentDate[] = [];
  for (let place = 0; instalmentDate(cycle, firstOn, place) <= endsOn; place += 1) {
    const coversTo = addDays(instalmentDate(cycle, firstOn, place + 1), -1);
    dates.push({ paidOn: instalmentDate(cycle, firstOn, place), coversTo, runsPastEnd: coversTo > endsOn });
  }
  return dates;
}

/**
 * Counts from the first date, not from the one before: otherwise 31 January would move every later date to
 * the 28th or 29th.
 */
function instalmentDate(
  cycle: Exclude<PaymentCycle, 'ONE_OFF'>,
  firstOn: PlainDate,
  place: number,
): PlainDate {
  if (cycle === 'FOUR_WEEKLY') return addDays(firstOn, 28 * place);
  return addMonths(firstOn, (cycle === 'MONTHLY' ? 1 : 3) * place);
}
