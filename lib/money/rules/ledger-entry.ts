import { type Pence, pence, sumPence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import { isPaidOut, type WayOfManaging } from './ways';

/** The commissioner's fund, or a place of one allocation's money. */
export type LedgerAccount = { kind: 'FUND' } | { kind: 'COMMITTED' | 'HELD' | 'SPENT'; allocationId: string };

/** Signed pence: positive is money that arrives in the account, negative is money that leaves it. */
export type Posting = { account: LedgerAccount; amount: Pence };

export type EntryRefusal =
  | { kind: 'too-few-postings' }
  | { kind: 'zero-posting'; index: number }
  | { kind: 'not-balanced'; sum: Pence };

/**
 * A journal entry has two postings or more, none of £0, that add up to £0.
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
 * An agreed budget opens its ledger: money leaves the fund and is committed to each allocation.
 * @rule LED-02 (docs/rules.md)
 */
export function commitment(
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

/** An allocation as the ledger knows it. */
export type LedgerAllocation = { allocationId: string; way: WayOfManaging };

/**
 * A payment to a third party or a payee: committed money is now held by them. Notional money is never paid out.
 * @rule LED-03 (docs/rules.md)
 */
export function payment(
  { allocationId, way }: LedgerAllocation,
  amount: Pence,
): Result<Posting[], AmountRefusal | { kind: 'notional-is-not-paid-out' }> {
  if (!isPaidOut(way)) return fail({ kind: 'notional-is-not-paid-out' });
  return moved({ kind: 'COMMITTED', allocationId }, { kind: 'HELD', allocationId }, amount);
}

/**
 * Something was bought: the money is spent from where it is (see `spendingSource`).
 * @rule LED-04 (docs/rules.md)
 */
export function spending(allocation: LedgerAllocation, amount: Pence): Result<Posting[], AmountRefusal> {
  const { allocationId } = allocation;
  return moved(
    { kind: spendingSource(allocation.way), allocationId },
    { kind: 'SPENT', allocationId },
    amount,
  );
}

/**
 * Where an allocation's money is spent from: notional from what is committed, the others from what is held.
 * @rule LED-04 (docs/rules.md)
 */
export function spendingSource(way: WayOfManaging): 'COMMITTED' | 'HELD' {
  return isPaidOut(way) ? 'HELD' : 'COMMITTED';
}

function moved(from: LedgerAccount, to: LedgerAccount, amount: Pence): Result<Posting[], AmountRefusal> {
  if (amount <= 0) return fail({ kind: 'amount-not-positive' });
  return ok([
    { account: from, amount: pence(-amount) },
    { account: to, amount },
  ]);
}
