import { Tag } from '@/components/nhs/tag';
import type { PaymentState } from '@/lib/money/rules/payment-state';

const names = {
  PROPOSED: ['To approve', 'blue'],
  APPROVED: ['To release', 'yellow'],
  RELEASED: ['Paid', 'green'],
  CANCELLED: ['Cancelled', 'grey'],
} as const satisfies Record<PaymentState, readonly [string, string]>;

/** What a payment waits for, or how it ended. */
export function paymentStateName(state: PaymentState): string {
  return names[state][0];
}

export function PaymentTag({ state, isLate }: { state: PaymentState; isLate: boolean }) {
  return isLate ? (
    <Tag colour="red">{`${names[state][0]}, late`}</Tag>
  ) : (
    <Tag colour={names[state][1]}>{names[state][0]}</Tag>
  );
}
