/** The rows of money that the audit trail keeps a digest of, or that an entry belongs to. */
export type MoneyTable =
  | 'budget'
  | 'payment'
  | 'spending'
  | 'entry'
  | 'posting'
  | 'receipt'
  | 'withdrawal'
  | 'refund'
  | 'repayment';

/**
 * What does not agree. Amounts in pence.
 * `entry`: its postings do not make £0. `account`: its balance is not the sum of its postings.
 * `floor`: its part of the budget has less than nothing left.
 * `allocations`: a budget's parts are not the agreed amount. `budget`: what is left, held and spent is not.
 */
type Sum = {
  kind: 'entry' | 'account' | 'floor' | 'allocations' | 'budget';
  id: string;
  expected: bigint;
  found: bigint;
};

/**
 * `not-its-entry`: a spending, a released payment or a final refund has no entry, or one that says
 * something else.
 * `without-row`: an entry belongs to no spending, payment, refund, repayment or budget, or a posting to no
 * entry.
 * `not-as-recorded`: the row is not what the audit trail says. `without-event`: the audit trail does not
 * know the row, or the step to its state. `removed`: the audit trail knows a row that is gone.
 */
type Relation = {
  kind: 'not-its-entry' | 'without-row' | 'not-as-recorded' | 'without-event' | 'removed';
  table: MoneyTable;
  id: string;
};

/** `not-as-anchored`: entries of before the anchor are not those that were there then. */
type Anchored = { kind: 'not-as-anchored'; anchoredAt: string };

export type LedgerFault = Sum | Relation | Anchored;
