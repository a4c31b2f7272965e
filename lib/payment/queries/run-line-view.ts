import 'server-only';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { formatPeriod } from '@/lib/money/queries/payment-view';
import { holdName, holdNext, holdSentence } from '@/lib/payment/rules/hold';
import type { RunLineState } from '@/lib/payment/rules/run-state';
import type { RunLineRow } from '@/lib/payment/store/run-lines';
import { penceFrom } from '@/lib/platform/db/pence';

/** A line as lists and its own page show it. Amounts and days are ready to show. */
export type RunLineView = {
  id: string;
  reference: string;
  paymentId: string | null;
  budgetId: string;
  personName: string;
  payeeName: string;
  account: string | null;
  days: string;
  /** The day that the schedule had for it. */
  scheduledOn: string | null;
  amount: string;
  state: RunLineState;
  /** Why it is held, and what lets it go. */
  stopped: { name: string; sentence: string; next: string | null } | null;
  takenOut: string | null;
  result: string | null;
};

export function runLineView(row: RunLineRow): RunLineView {
  const { id, reference, paymentId, budgetId, personName, state, heldStop } = row;
  return {
    id,
    reference,
    paymentId,
    budgetId,
    personName,
    payeeName: row.payeeName ?? 'To be named',
    account: row.accountEnd && `Account ending ${row.accountEnd}`,
    days: formatPeriod(row.startsOn, row.endsOn),
    scheduledOn: row.scheduledOn && formatDay(row.scheduledOn),
    amount: formatPence(penceFrom(row.amount)),
    state,
    stopped: heldStop && {
      name: holdName(heldStop),
      sentence: holdSentence({ kind: heldStop, lastDay: row.heldUntil }),
      next: holdNext(heldStop),
    },
    takenOut: row.takenOutReason && `${row.takenOutReason} (${row.takenOutBy})`,
    result: resultOf(row),
  };
}

function resultOf({ state, resultOn, resultReason }: RunLineRow): string | null {
  if (resultOn === null) return null;
  const on = formatDay(resultOn);
  return state === 'RETURNED' ? `Returned on ${on}: ${resultReason}` : `Paid on ${on}`;
}
