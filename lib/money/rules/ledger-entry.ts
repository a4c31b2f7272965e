import { type Pence, pence, sumPence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import { isPaidOut, type WayOfManaging } from './ways';

/** Where the money of one allocation can be. */
export const ALLOCATION_ACCOUNTS = ['COMMITTED', 'HELD', 'SPENT'] as const;
export type AllocationAccount = (typeof ALLOCATION_ACCOUNTS)[number];

/** Where the commissioner's own money is: the fund, and what was refunded to families and to councils. */
export const COMMISSIONER_ACCOUNTS = ['FUND', 'REFUNDED', 'REFUNDED_COUNCIL'] as const;
export type CommissionerAccount = (typeof COMMISSIONER_ACCOUNTS)[number];

export const ACCOUNT_KINDS = [...COMMISSIONER_ACCOUNTS, ...ALLOCATION_ACCOUNTS] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const ENTRY_KINDS = [
  'COMMITMENT',
  'PAYMENT',
  'SPENDING',
  'REVERSAL',
  'RELEASE',
  'RECOMMITMENT',
  'REFUND',
  'REPAYMENT',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What is posted on a budget. */
export type BudgetEntryKind = Exclude<EntryKind, 'REFUND'>;

/** One of the commissioner's own accounts, or one of the places of an allocation's money. */
export type LedgerAccount = { kind: CommissionerAccount } | { kind: AllocationAccount; allocationId: string };

/** Whether an account is the commissioner's own, and of no budget. */
export function isCommissioners(kind: AccountKind): kind is CommissionerAccount {
  return (COMMISSIONER_ACCOUNTS as readonly AccountKind[]).includes(kind);
}

/** Signed pence: positive arrives in the account, negative leaves it. */
export type Posting = { account: LedgerAccount; amount: Pence };

export type EntryRefusal =
  | { kind: 'too-few-postings' }
  | { kind: 'zero-posting'; index: number }
  | { kind: 'not-balanced'; sum: Pence };

/**
 * Whether an entry is a journal entry: two or more postings, none of £0, with a sum of £0.
 * @rule LED-01 (docs/rules.md)
 */
export function checkEntry(postings: readonly Posting[]): Result<readonly Posting[], EntryRefusal> {
  if (postings.length < 2) return fail({ kind: 'too-few-postings' });
  const index = postings.findIndex(({ amount }) => amount === 0);
  if (index !== -1) return fail({ kind: 'zero-posting', index });
  const sum = sumPence(postings.map(({ amount }) => amount));
  return sum === 0 ? ok(postings) : fail({ kind: 'not-balanced', sum });
}

export type AmountRefusal = { kind: 'amount-not-positive' };

/**
 * The postings that open the ledger of an agreed budget: money leaves the fund and is committed to each
 * allocation.
 * @rule LED-02 (docs/rules.md)
 */
export function commitmentPostings(
  allocations: readonly { allocationId: string; amount: Pence }[],
): Result<Posting[], AmountRefusal | { kind: 'no-allocation' }> {
  if (allocations.length === 0) return fail({ kind: 'no-allocation' });
  if (allocations.some(({ amount }) => amount <= 0)) return fail({ kind: 'amount-not-positive' });
  const total = sumPence(allocations.map(({ amount }) => amount));
  return ok([
    { account: { kind: 'FUND' }, amount: pence(-total) },
    ...allocations.map(
      ({ allocationId, amount }): Posting => ({ account: { kind: 'COMMITTED', allocationId }, amount }),
    ),
  ]);
}

/** An allocation as the ledger needs it. */
export type LedgerAllocation = { allocationId: string; way: WayOfManaging };

/**
 * The postings of a payment to a third party or a payee: committed money becomes held money. Notional money
 * is never paid out.
 * @rule LED-03 (docs/rules.md)
 */
export function paymentPostings(
  { allocationId, way }: LedgerAllocation,
  amount: Pence,
): Result<Posting[], AmountRefusal | { kind: 'notional-is-not-paid-out' }> {
  if (!isPaidOut(way)) return fail({ kind: 'notional-is-not-paid-out' });
  return transferPostings({ kind: 'COMMITTED', allocationId }, { kind: 'HELD', allocationId }, amount);
}

/**
 * The postings of a spending, from the account that `spendingSource` gives.
 * @rule LED-04 (docs/rules.md)
 */
export function spendingPostings(
  allocation: LedgerAllocation,
  amount: Pence,
): Result<Posting[], AmountRefusal> {
  const { allocationId } = allocation;
  return transferPostings(
    { kind: spendingSource(allocation.way), allocationId },
    { kind: 'SPENT', allocationId },
    amount,
  );
}

/**
 * The account that an allocation spends from: committed if it is notional, held otherwise.
 * @rule LED-04 (docs/rules.md)
 */
export function spendingSource(way: WayOfManaging): 'COMMITTED' | 'HELD' {
  return isPaidOut(way) ? 'HELD' : 'COMMITTED';
}

function transferPostings(
  from: LedgerAccount,
  to: LedgerAccount,
  amount: Pence,
): Result<Posting[], AmountRefusal> {
  if (amount <= 0) return fail({ kind: 'amount-not-positive' });
  return ok([
    { account: from, amount: pence(-amount) },
    { account: to, amount },
  ]);
}
