import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { fundingAmounts } from '@/lib/money/rules/shares';

const sharesOf = (...hundredths: number[]) =>
  hundredths.map((hundredthsOfPercent, index) => ({ funder: `Funder ${index + 1}`, hundredthsOfPercent }));

describe('BUD-10: funding shares', () => {
  it('MO-13: 62.5, 25 and 12.5 % of 1,234.57', () => {
    const result = fundingAmounts(pence(123_457), sharesOf(6_250, 2_500, 1_250));
    expect(result.ok && result.value.map(({ funder, amount }) => [funder, amount])).toEqual([
      ['Funder 1', 77_161],
      ['Funder 2', 30_864],
      ['Funder 3', 15_432],
    ]);
  });

  it.each([
    ['MO-14', sharesOf(6_000, 3_000, 500), { kind: 'not-100-percent', totalHundredths: 9_500 }],
    ['too much', sharesOf(6_000, 4_001), { kind: 'not-100-percent', totalHundredths: 10_001 }],
    ['nobody', [], { kind: 'not-100-percent', totalHundredths: 0 }],
    ['a share of nothing', sharesOf(10_000, 0), { kind: 'share-not-positive', index: 1 }],
    ['a finer share', sharesOf(9_999.5, 0.5), { kind: 'share-not-positive', index: 0 }],
    ['no name', [{ funder: ' ', hundredthsOfPercent: 10_000 }], { kind: 'funder-missing', index: 0 }],
  ])('%s is refused', (_, shares, error) => {
    expect(fundingAmounts(pence(100), shares)).toEqual({ ok: false, error });
  });
});
