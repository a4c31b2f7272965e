import { type Pence, pence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';
import type { LedgerAccount, Posting } from './ledger-entry';

/** The key of an account in a map of balances. */
export function accountKey(account: LedgerAccount): string {
  return account.kind === 'FUND' ? 'FUND' : `${account.kind}:${account.allocationId}`;
}

export type FloorRefusal = { kind: 'below-floor'; account: LedgerAccount; balance: Pence; short: Pence };

/**
 * The balances after an entry. Committed and held money never falls below £0. The fund is negative by what it
 * has given out and has no floor.
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
    const left = after.get(accountKey(account)) ?? pence(0);
    if (left < 0 && hasFloor(account)) {
      const balance = balances.get(accountKey(account)) ?? pence(0);
      return fail({ kind: 'below-floor', account, balance, short: pence(-left) });
    }
  }
  return ok(after);
}

function hasFloor({ kind }: LedgerAccount): boolean {
  return kind === 'COMMITTED' || kind === 'HELD';
}

/**
 * Whether a bank or card statement agrees with the ledger. A difference of one penny keeps the reconciliation
 * open.
 * @rule LED-08 (docs/rules.md)
 */
export function reconciles(statement: Pence, ledger: Pence): boolean {
  return statement === ledger;
}
