import { type Pence, scalePence, sumPence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';

/** A payment that has gone out. Both days count. */
type Paid = { amount: Pence; startsOn: PlainDate; endsOn: PlainDate };

/**
 * What was paid for days after a last day: of each payment the share of its days after it, half up to the
 * penny.
 * @rule DEA-04 (docs/rules.md)
 */
export function paidAfter(payments: readonly Paid[], lastDay: PlainDate): Pence {
  return sumPence(
    payments.map(({ amount, startsOn, endsOn }) => {
      const days = daysBetween(startsOn, endsOn) + 1;
      const after = Math.min(days, Math.max(0, daysBetween(lastDay, endsOn)));
      return scalePence(amount, after, days);
    }),
  );
}
