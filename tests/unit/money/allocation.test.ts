import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { type Allocation, checkAllocations, countedWay } from '@/lib/money/rules/allocation';
import type { PayeeChoice } from '@/lib/money/rules/payee';
import type { WayOfManaging } from '@/lib/money/rules/ways';

const agreed = pence(100_000);
const notional = (amount: number): Allocation => ({
  way: 'NOTIONAL',
  amount: pence(amount),
  payee: null,
});
const person: PayeeChoice = { kind: 'PERSON', id: null };
const organisation: PayeeChoice = { kind: 'ORGANISATION', id: 'helping-hands' };
const candidates = [
  { choice: person, name: 'Amina Okafor', basis: null, bar: null },
  { choice: organisation, name: 'Helping Hands', basis: null, bar: null },
];
const direct = (amount: number, payee: PayeeChoice | null = person): Allocation => ({
  way: 'DIRECT_PAYMENT',
  amount: pence(amount),
  payee,
});
const third = (amount: number, payee: PayeeChoice | null): Allocation => ({
  way: 'THIRD_PARTY',
  amount: pence(amount),
  payee,
});

function refusal(allocations: Allocation[], consentRecorded = true, isExcluded = false): unknown {
  const result = checkAllocations(agreed, allocations, { consentRecorded, isExcluded, candidates });
  return result.ok ? null : result.error;
}

describe('BUD-05: allocations make the agreed amount', () => {
  it.each<[string, Allocation[], unknown]>([
    ['one', [notional(100_000)], null],
    ['a mix', [notional(1), third(49_999, organisation), direct(50_000)], null],
    ['none', [], { kind: 'no-allocation' }],
    ['a penny short', [notional(99_999)], { kind: 'sum-differs', agreed, difference: -1 }],
    ['a penny over', [notional(50_000), notional(50_001)], { kind: 'sum-differs', agreed, difference: 1 }],
    ['nothing in one', [notional(100_000), notional(0)], { kind: 'amount-not-positive', index: 1 }],
    [
      'less than nothing in one',
      [notional(100_001), notional(-1)],
      { kind: 'amount-not-positive', index: 1 },
    ],
    [
      'third party without an organisation',
      [third(100_000, null)],
      { kind: 'payee-missing', index: 0, way: 'THIRD_PARTY' },
    ],
    [
      'direct payment without a payee',
      [direct(100_000, null)],
      { kind: 'payee-missing', index: 0, way: 'DIRECT_PAYMENT' },
    ],
  ])('%s', (_, allocations, expected) => {
    expect(refusal(allocations)).toEqual(expected);
  });
});

describe('BUD-06: a direct payment needs consent and no exclusion', () => {
  it('DP-E1: consent and no exclusion', () => {
    expect(refusal([direct(100_000)])).toBeNull();
  });

  it('DP-E2: an excluded person still has the other ways', () => {
    expect(refusal([direct(100_000)], true, true)).toEqual({ kind: 'direct-payment-excluded', index: 0 });
    expect(refusal([notional(50_000), third(50_000, organisation)], true, true)).toBeNull();
  });

  it('without consent', () => {
    expect(refusal([notional(1), direct(99_999)], false)).toEqual({
      kind: 'direct-payment-without-consent',
      index: 1,
    });
    expect(refusal([notional(100_000)], false)).toBeNull();
  });
});

describe('BUD-07: a mix is counted once', () => {
  it.each<[WayOfManaging[], WayOfManaging]>([
    [['NOTIONAL'], 'NOTIONAL'],
    [['NOTIONAL', 'THIRD_PARTY'], 'THIRD_PARTY'],
    [['NOTIONAL', 'THIRD_PARTY', 'DIRECT_PAYMENT'], 'DIRECT_PAYMENT'],
    [['DIRECT_PAYMENT', 'NOTIONAL'], 'DIRECT_PAYMENT'],
  ])('%j as %s', (ways, expected) => {
    expect(countedWay(ways)).toBe(expected);
  });
});
