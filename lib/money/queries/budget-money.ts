import 'server-only';
import { type Pence, pence, sumPence } from '@/lib/core/money';
import { spendingSource } from '@/lib/money/rules/ledger-entry';
import { paidOfTheirOwn } from '@/lib/money/rules/ledger-spending';
import { isPaidOut } from '@/lib/money/rules/ways';
import type { AllocationMoney } from '@/lib/money/store/ledger-line';
import { penceFrom } from '@/lib/platform/db/pence';

export type MoneyPosition = {
  agreed: Pence;
  /** Paid to third parties and payees so far. Notional money is never paid out. */
  paidOut: Pence;
  spent: Pence;
  /** With a third party or payee and not yet spent. */
  held: Pence;
  /** What the person paid of their own, which the next payment brings back. */
  own: Pence;
  /** Still with the commissioner. */
  committed: Pence;
  /** Not yet spent, wherever it is. */
  left: Pence;
  /** Given back to the commissioner's fund when the budget ended. */
  givenBack: Pence;
};

/** Where a budget's money is: the sums of its accounts. */
export function moneyPosition(agreed: Pence, allocations: readonly AllocationMoney[]): MoneyPosition {
  const sum = (pick: (allocation: AllocationMoney) => bigint) =>
    sumPence(allocations.map((allocation) => penceFrom(pick(allocation))));
  const [committed, net, spent] = [
    sum((allocation) => allocation.committed),
    sum((allocation) => allocation.held),
    sum((allocation) => allocation.spent),
  ];
  const paidOut = sum((allocation) => (isPaidOut(allocation.way) ? allocation.held + allocation.spent : 0n));
  const left = pence(committed + net);
  const own = sumPence(allocations.map(ownIn));
  const held = pence(net + own);
  return { agreed, paidOut, spent, held, own, committed, left, givenBack: pence(agreed - left - spent) };
}

/**
 * What can be spent from an allocation today: committed money if it is notional, else held money without what
 * is in no account yet.
 */
export function spendableIn({ way, committed, held }: AllocationMoney, onItsWay: Pence): Pence {
  const isKept = spendingSource(way) === 'COMMITTED';
  return pence(Math.max(0, isKept ? penceFrom(committed) : penceFrom(held) - onItsWay));
}

/** What the person paid of their own for an allocation, until its next payment. */
export function ownIn({ held }: Pick<AllocationMoney, 'held'>): Pence {
  return paidOfTheirOwn(penceFrom(held));
}
