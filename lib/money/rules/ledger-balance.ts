import { type Pence, pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import type { LedgerAccount, Posting } from './ledger-entry';

/** The key of an account in a map of balances. */
export function accountKey(account: LedgerAccount): string {
  return 'allocationId' in account ? `${account.kind}:${account.allocationId}` : account.kind;
}

export type FloorRefusal = { kind: 'below-floor'; account: LedgerAccount; balance: Pence; short: Pence };

/**
 * The balances after an entry. Committed money never falls below £0. Held money falls below it only by what a
 * person paid of their own, which the committed money of the same part covers. The fund is negative by what
 * it has given out and has no floor; what was refunded is never less than nothing.
 * @param balances by `accountKey`; an account that is missing has £0
 * @rule LED-06 (docs/rules.md)
 */
export function applyPostings(
  balances: ReadonlyMap<string, Pence>,
  postings: readonly Posting[],
): Result<Map<string, Pence>, FloorRefusal> {
  const after = new Map(balances);
  for (const { account, amount } of postings) {
    after.set(accountKey(account), pence((after.get(accountKey(account)) ?? 0) + amount));
  }
  for (const { account } of postings) {
    const short = shortOf(after, account);
    if (short > 0) {
      const balance = balances.get(accountKey(account)) ?? pence(0);
      return fail({ kind: 'below-floor', account, balance, short });
    }
  }
  return ok(after);
}

/** How far an account is below its floor; nothing or less where it is not. */
function shortOf(balances: ReadonlyMap<string, Pence>, account: LedgerAccount): Pence {
  if (account.kind === 'REFUNDED' || account.kind === 'REFUNDED_COUNCIL')
    return pence(-(balances.get(accountKey(account)) ?? 0));
  if (account.kind !== 'COMMITTED' && account.kind !== 'HELD') return pence(0);
  const { allocationId } = account;
  const committed = balances.get(accountKey({ kind: 'COMMITTED', allocationId })) ?? 0;
  const held = balances.get(accountKey({ kind: 'HELD', allocationId })) ?? 0;
  const covered = account.kind === 'COMMITTED' ? committed + Math.min(held, 0) : held + committed;
  return pence(-covered);
}

/**
 * Whether a bank or card statement agrees with the ledger. A difference of one penny keeps the reconciliation
 * open.
 * @rule LED-08 (docs/rules.md)
 */
export function reconciles(statement: Pence, ledger: Pence): boolean {
  return statement === ledger;
}
