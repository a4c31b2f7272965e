import 'server-only';
import { isId } from '@/lib/core/id';
import { formatPence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { PaymentState } from '@/lib/money/rules/payment-state';
import { countWaiting, findPaymentsIn, type PaymentCount } from '@/lib/money/store/payment-line';
import { penceFrom } from '@/lib/platform/db/pence';
import { query } from '@/lib/platform/db/transaction';
import { type PaymentView, paymentView } from './payment-view';

const SIZE = 25;

type Waiting = { count: number; sum: string };

/** `after` and `next` are ids of payments: where this page begins, and where the next one does. */
export type PaymentsList = {
  waiting: { PROPOSED: Waiting; APPROVED: Waiting };
  payments: PaymentView[];
  after: string | null;
  next: string | null;
};

/**
 * One page of the commissioner's payments in a state, and how many wait in each open state. Null for a role
 * without this list.
 */
export function paymentsList(
  actor: Actor,
  state: PaymentState,
  after: string | undefined,
  today: PlainDate,
): Promise<PaymentsList | null> {
  return query(actor, 'payment:list', async (scope) => {
    const waiting = await countWaiting(scope);
    const from = after && isId(after) ? after : null;
    const rows = await findPaymentsIn(scope, state, { after: from, size: SIZE + 1 });
    const page = rows.slice(0, SIZE);
    return {
      waiting: { PROPOSED: waitingIn(waiting, 'PROPOSED'), APPROVED: waitingIn(waiting, 'APPROVED') },
      payments: page.map((row) => paymentView(row, today)),
      after: from,
      next: rows.length > SIZE ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

function waitingIn(counts: readonly PaymentCount[], state: PaymentState): Waiting {
  const found = counts.find((one) => one.state === state);
  return { count: found?.count ?? 0, sum: formatPence(found ? penceFrom(found.sum) : pence(0)) };
}
