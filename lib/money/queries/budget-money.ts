import 'server-only';
import { type Pence, pence, sumPence } from '@/lib/core/money';
import { spendingSource } from '@/lib/money/rules/ledger-entry';
import { isPaidOut } from '@/lib/money/rules/ways';
import type { AllocationMoney } from '@/lib/money/store/ledger-line';
import { penceFrom } from '@/lib/platform/db/pence';

export type MoneyPosition = {
  agreed: Pence;
  /** Paid to third parties and payees so far; notional money is never paid out. */
  paidOut: Pence;
  spent: Pence;
  /** With a third party or payee, not yet spent. */
  held: Pence;
  /** Still with the commissioner. */
  committed: Pence;
  /** Not spent yet, wherever it is. */
  left: Pence;
};

/** Where a budget's money is: its accounts added up. */
export function moneyPosition(agreed: Pence, allocations: readonly AllocationMoney[]): MoneyPosition {
  const sum = (pick: (part: AllocationMoney) => bigint) =>
    sumPence(allocations.map((part) => penceFrom(pick(part))));
  const [committed, held, spent] = [
    sum((part) => part.committed),
    sum((part) => part.held),
    sum((part) => part.spent),
  ];
  const paidOut = sum((part) => (isPaidOut(part.way) ? part.held + part.spent : 0n));
  return { agreed, paidOut, spent, held, committed, left: pence(committed + held) };
}

/** What can be spent from one part today: of notional money what is set aside, of any other what has been paid out. */
export function spendableIn({ way, committed, held }: AllocationMoney): Pence {
  return penceFrom(spendingSource(way) === 'COMMITTED' ? committed : held);
}
