import { Tag } from '@/components/nhs/tag';
import type { PaymentState } from '@/lib/money/rules/payment-state';

const names = {
  PROPOSED: ['To approve', 'blue'],
  APPROVED: ['To release', 'yellow'],
  RELEASED: ['Paid', 'green'],
  CANCELLED: ['Cancelled', 'grey'],
  RETURNED: ['Returned by the bank', 'red'],
} as const satisfies Record<PaymentState, readonly [string, string]>;

/** What a payment waits for, or how it ended. */
export function paymentStateName(state: PaymentState): string {
  return names[state][0];
}

type TagProps = { state: PaymentState; isLate: boolean; stopped: string | null };

/** What the payment waits for, is stopped by, or came to. */
export function PaymentTag({ state, isLate, stopped }: TagProps) {
  if (stopped) return <Tag colour="grey">{`Stopped: ${stopped.toLowerCase()}`}</Tag>;
  return isLate ? (
    <Tag colour="red">{`${names[state][0]}, late`}</Tag>
  ) : (
    <Tag colour={names[state][1]}>{names[state][0]}</Tag>
  );
}
