import { type Pence, scalePence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';

/**
 * What was paid for days after a budget's end: a seventh of the weekly amount a day, half up to the penny.
 *
 * @param endedOn the budget's last day, still the person's
 * @param paidTo  the last day a payment was for
 * @returns no days and £0 when nothing was paid beyond the end
 * @rule PAY-02 (docs/rules.md)
 */
export function overpaid(
  weekly: Pence,
  endedOn: PlainDate,
  paidTo: PlainDate,
): { days: number; amount: Pence } {
  const days = Math.max(0, daysBetween(endedOn, paidTo));
  return { days, amount: scalePence(weekly, days, 7) };
}
