import { type Pence, scalePence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';

/**
 * What was paid for days after a budget's end: a seventh of the weekly amount for each day, rounded half up
 * to the penny.
 * @param endedOn the budget's last day, still the person's
 * @param paidUntil the last day that a payment was for
 * @returns no days and £0 if nothing was paid beyond the end
 * @rule PAY-02 (docs/rules.md)
 */
export function overpayment(
  weekly: Pence,
  endedOn: PlainDate,
  paidUntil: PlainDate,
): { days: number; amount: Pence } {
  const days = Math.max(0, daysBetween(endedOn, paidUntil));
  return { days, amount: scalePence(weekly, days, 7) };
}
