import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { accountKey, applyPostings, reconciles } from '@/lib/money/rules/ledger-balance';
import type { LedgerAccount } from '@/lib/money/rules/ledger-entry';

const committed: LedgerAccount = { kind: 'COMMITTED', allocationId: 'a' };
const held: LedgerAccount = { kind: 'HELD', allocationId: 'a' };
const spent: LedgerAccount = { kind: 'SPENT', allocationId: 'a' };
const fund: LedgerAccount = { kind: 'FUND' };

const move = (from: LedgerAccount, to: LedgerAccount, amount: number) => [
  { account: from, amount: pence(-amount) },
  { account: to, amount: pence(amount) },
];

describe('LED-06: floors', () => {
  const balances = new Map([
    [accountKey(committed), pence(100)],
    [accountKey(held), pence(40)],
  ]);

  it('moves the balances and leaves the old ones alone', () => {
    const after = applyPostings(balances, move(committed, held, 100));
    expect(after.ok && Object.fromEntries(after.value)).toEqual({ 'COMMITTED:a': 0, 'HELD:a': 140 });
    expect(balances.get('COMMITTED:a')).toBe(100);
  });

  it('refuses committed money below £0, to the penny', () => {
    expect(applyPostings(balances, move(committed, held, 101))).toEqual({
      ok: false,
      error: { kind: 'below-floor', account: committed, balance: 100, short: 1 },
    });
  });

  it('LED-10: lets held money below £0 as far as committed money covers it, and no account that is missing', () => {
    expect(applyPostings(balances, move(held, spent, 140)).ok).toBe(true);
    expect(applyPostings(balances, move(held, spent, 141))).toEqual({
      ok: false,
      error: { kind: 'below-floor', account: held, balance: 40, short: 1 },
    });
    const owing = new Map([...balances, [accountKey(held), pence(-30)]]);
    expect(applyPostings(owing, move(committed, fund, 70)).ok).toBe(true);
    expect(applyPostings(owing, move(committed, fund, 71))).toMatchObject({ error: { short: 1 } });
    expect(applyPostings(owing, move(committed, held, 100)).ok).toBe(true);
    expect(applyPostings(new Map(), move(held, spent, 1))).toMatchObject({ error: { balance: 0, short: 1 } });
  });

  it('checks what is left in the end, not on the way', () => {
    expect(applyPostings(balances, [...move(held, spent, 41), ...move(committed, held, 1)]).ok).toBe(true);
  });

  it('gives the fund and what was spent no floor', () => {
    expect(applyPostings(new Map(), move(fund, committed, 5)).ok).toBe(true);
    expect(applyPostings(new Map(), move(spent, committed, 5)).ok).toBe(true);
  });

  it('keeps allocations apart', () => {
    expect(accountKey(committed)).not.toBe(accountKey({ kind: 'COMMITTED', allocationId: 'b' }));
    expect(accountKey(committed)).not.toBe(accountKey(held));
  });
});

describe('LED-08: reconciliation', () => {
  it.each([
    ['LE-04', 100_001, 100_000, false],
    ['LE-04', 99_999, 100_000, false],
    ['the same', 100_000, 100_000, true],
  ])('%s: statement %i, ledger %i: %s', (_, statement, ledger, expected) => {
    expect(reconciles(pence(statement), pence(ledger))).toBe(expected);
  });
});
