import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import {
  checkEntry,
  commitmentPostings,
  type LedgerAllocation,
  type Posting,
  paymentPostings,
  spendingPostings,
  spendingSource,
} from '@/lib/money/rules/ledger-entry';
import fc from '../../support/property';

const posting = (kind: 'COMMITTED' | 'HELD' | 'SPENT', amount: number, allocationId = 'a'): Posting => ({
  account: { kind, allocationId },
  amount: pence(amount),
});
const fund = (amount: number): Posting => ({ account: { kind: 'FUND' }, amount: pence(amount) });
const allocationBy = (way: LedgerAllocation['way']): LedgerAllocation => ({ allocationId: 'a', way });

describe('LED-01: an entry is balanced', () => {
  it.each<[string, Posting[], unknown]>([
    ['two that make nothing', [fund(-5), posting('COMMITTED', 5)], null],
    ['one alone', [fund(0)], { kind: 'too-few-postings' }],
    ['none', [], { kind: 'too-few-postings' }],
    [
      'a posting of nothing',
      [fund(-5), posting('COMMITTED', 5), posting('HELD', 0)],
      { kind: 'zero-posting', index: 2 },
    ],
    ['a penny out', [fund(-5), posting('COMMITTED', 4)], { kind: 'not-balanced', sum: -1 }],
  ])('%s', (_, postings, error) => {
    expect(checkEntry(postings)).toEqual(
      error === null ? { ok: true, value: postings } : { ok: false, error },
    );
  });

  it('every entry that the rules make is balanced', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map(pence);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), amount, (amounts, one) => {
        const made = [
          commitmentPostings(amounts.map((part, index) => ({ allocationId: String(index), amount: part }))),
          paymentPostings(allocationBy('DIRECT_PAYMENT'), one),
          spendingPostings(allocationBy('NOTIONAL'), one),
        ];
        for (const entry of made) expect(entry.ok && checkEntry(entry.value).ok).toBe(true);
      }),
    );
  });
});

describe('LED-02: commitment', () => {
  it('goes from the fund to each allocation', () => {
    const allocations = [
      { allocationId: 'a', amount: pence(70) },
      { allocationId: 'b', amount: pence(30) },
    ];
    expect(commitmentPostings(allocations)).toEqual({
      ok: true,
      value: [fund(-100), posting('COMMITTED', 70), posting('COMMITTED', 30, 'b')],
    });
  });

  it('refuses an empty commitment', () => {
    expect(commitmentPostings([])).toMatchObject({ error: { kind: 'no-allocation' } });
    const nothing = commitmentPostings([{ allocationId: 'a', amount: pence(0) }]);
    expect(nothing).toMatchObject({ error: { kind: 'amount-not-positive' } });
  });
});

describe('LED-03: payment', () => {
  it.each(['THIRD_PARTY', 'DIRECT_PAYMENT'] as const)('%s: from committed to held', (way) => {
    expect(paymentPostings(allocationBy(way), pence(40))).toEqual({
      ok: true,
      value: [posting('COMMITTED', -40), posting('HELD', 40)],
    });
  });

  it('refuses notional money and £0', () => {
    expect(paymentPostings(allocationBy('NOTIONAL'), pence(40))).toMatchObject({
      error: { kind: 'notional-is-not-paid-out' },
    });
    expect(paymentPostings(allocationBy('THIRD_PARTY'), pence(0))).toMatchObject({
      error: { kind: 'amount-not-positive' },
    });
  });
});

describe('LED-04: spending comes from where the money is', () => {
  it.each([
    ['NOTIONAL', 'COMMITTED'],
    ['THIRD_PARTY', 'HELD'],
    ['DIRECT_PAYMENT', 'HELD'],
  ] as const)('%s: from %s', (way, source) => {
    expect(spendingSource(way)).toBe(source);
    expect(spendingPostings(allocationBy(way), pence(40))).toEqual({
      ok: true,
      value: [posting(source, -40), posting('SPENT', 40)],
    });
  });

  it.each([0, -1])('refuses %i pence', (amount) => {
    expect(spendingPostings(allocationBy('NOTIONAL'), pence(amount))).toMatchObject({
      error: { kind: 'amount-not-positive' },
    });
  });
});
