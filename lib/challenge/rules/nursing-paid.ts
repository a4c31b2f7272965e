import { type Pence, pence, scalePence, sumPence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';
import type { RefundDays } from '@/lib/decision/rules/refund-days';

/** NHS-funded nursing care as it was paid: both days counting, `until` null while it goes on. */
export type NursingPaid = { from: PlainDate; until: PlainDate | null; weekPence: number };

/**
 * What the NHS paid for nursing on the days of a refund, in pence: days ÷ 7 × the amount a week, each period
 * rounded once, half up. It is taken off, because the person did not pay it.
 * @rule RFD-02 (docs/rules.md)
 */
export function nursingPaidOn({ firstDay, lastDay }: RefundDays, paid: readonly NursingPaid[]): Pence {
  const periods = paid.map(({ from, until, weekPence }) => {
    const first = from > firstDay ? from : firstDay;
    const last = until !== null && until < lastDay ? until : lastDay;
    const days = first > last ? 0 : daysBetween(first, last) + 1;
    return scalePence(pence(weekPence), days, 7);
  });
  return sumPence(periods);
}
