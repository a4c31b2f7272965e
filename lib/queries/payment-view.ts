import 'server-only';
import { penceFrom } from '@/lib/db/pence';
import type { PaymentLine } from '@/lib/db/repositories/payment-line';
import { formatPence } from '@/lib/shared/money';
import { formatDay, type PlainDate } from '@/lib/shared/plain-date';

export type PaymentView = ReturnType<typeof paymentView>;

/** One payment as lists and its own page show it. */
export function paymentView(row: PaymentLine, today: PlainDate) {
  const { amount, startsOn, endsOn, dueOn, ...rest } = row;
  const isOpen = row.state === 'PROPOSED' || row.state === 'APPROVED';
  return {
    ...rest,
    amount: formatPence(penceFrom(amount)),
    period: `${formatDay(startsOn)} to ${formatDay(endsOn)}`,
    dueOn: formatDay(dueOn),
    isLate: isOpen && dueOn < today,
  };
}
