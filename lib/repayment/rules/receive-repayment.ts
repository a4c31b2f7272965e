import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { RepaymentPosition } from './repayment-position';

export type ReceiveRefusal =
  | { kind: 'nothing-asked' }
  | { kind: 'more-than-left'; left: Pence }
  | { kind: 'received-in-future'; today: PlainDate }
  | { kind: 'received-before-asked'; since: PlainDate };

type Received = { amount: Pence; receivedOn: PlainDate };

/**
 * Whether money that came in may be recorded: up to what is left, of a day between the decision and today.
 * Also while it is looked at again: who pays then has not given up the question.
 * @rule REP-04 (docs/rules.md)
 */
export function checkReceived(
  { amount, receivedOn }: Received,
  { status, left }: Pick<RepaymentPosition, 'status' | 'left'>,
  { askedOn, today }: { askedOn: PlainDate | null; today: PlainDate },
): Result<void, ReceiveRefusal> {
  const isAsked = ['NOTICE_DUE', 'OWED', 'STOPPED', 'ANSWERED'].includes(status);
  if (!isAsked || askedOn === null) return fail({ kind: 'nothing-asked' });
  if (amount <= 0 || amount > left) return fail({ kind: 'more-than-left', left });
  if (receivedOn > today) return fail({ kind: 'received-in-future', today });
  return receivedOn < askedOn ? fail({ kind: 'received-before-asked', since: askedOn }) : ok(undefined);
}
