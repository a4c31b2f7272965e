import { type Pence, pence } from '@/lib/core/money';
import type { Posting } from './ledger-entry';

/**
 * The postings of money that was paid back: it leaves what the payee holds, and is in the fund again.
 * @rule REP-04 (docs/rules.md)
 */
export function repaymentPostings(allocationId: string, amount: Pence): Posting[] {
  return [
    { account: { kind: 'HELD', allocationId }, amount: pence(-amount) },
    { account: { kind: 'FUND' }, amount },
  ];
}
