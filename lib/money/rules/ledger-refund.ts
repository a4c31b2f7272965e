import { type Pence, pence } from '@/lib/core/money';
import type { Posting } from './ledger-entry';

/** Pence of a refund: what goes to the family with the interest, and what goes back to a council. */
export type RefundParts = {
  /** The care costs that are given back, with the part that goes to a council. */
  amount: Pence;
  interest: Pence;
  toCouncil: Pence;
};

/**
 * The postings of a refund of care costs: money leaves the fund for the family, with the interest, and for
 * the council that paid for a part of the care. Empty where nothing is refunded.
 * @rule RFD-03 (docs/rules.md)
 */
export function refundPostings({ amount, interest, toCouncil }: RefundParts): Posting[] {
  const total = amount + interest;
  if (total === 0) return [];
  const parts: Posting[] = [
    { account: { kind: 'REFUNDED' }, amount: pence(total - toCouncil) },
    { account: { kind: 'REFUNDED_COUNCIL' }, amount: toCouncil },
  ];
  return [
    { account: { kind: 'FUND' }, amount: pence(-total) },
    ...parts.filter((posting) => posting.amount !== 0),
  ];
}
