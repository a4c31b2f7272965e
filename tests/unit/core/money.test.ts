import { describe, expect, it } from 'vitest';
import { formatPence, parsePounds, pence, scalePence, sumPence } from '@/lib/core/money';
import fc from '../../support/property';

describe('pence', () => {
  it.each([0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('refuses %s', (amount) => {
    expect(() => pence(amount)).toThrow();
  });

  it('adds nothing up to £0', () => {
    expect(sumPence([])).toBe(0);
    expect(sumPence([pence(1), pence(-3)])).toBe(-2);
  });
});

describe('parsePounds', () => {
  it.each([
    ['25', 2_500],
    ['25.5', 2_550],
    ['£1,250.00', 125_000],
    [' 0.01 ', 1],
    ['9999999.99', 999_999_999],
    ['10000000', null],
    ['1,25', null],
    ['25.505', null],
    ['-25', null],
    ['lots', null],
    ['', null],
  ])('reads %j as %s', (typed, expected) => {
    expect(parsePounds(typed)).toBe(expected);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (amount) => {
        expect(parsePounds(formatPence(pence(amount)))).toBe(amount);
      }),
    );
  });
});

describe('MON-01: half up to the penny', () => {
  it.each([
    [1, 1, 2, 1],
    [1, 49, 100, 0],
    [-1, 1, 2, 0],
    [-1, 51, 100, -1],
    [-3, 1, 4, -1],
    [100, 1, 3, 33],
    [200, 1, 3, 67],
  ])('%i pence times %i over %i is %i', (amount, by, over, expected) => {
    expect(scalePence(pence(amount), by, over)).toBe(expected);
  });

  it('is never more than half a penny away', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        (amount, by, over) => {
          const distance = scalePence(pence(amount), by, over) * over - amount * by;
          expect(2 * Math.abs(distance)).toBeLessThanOrEqual(over);
        },
      ),
    );
  });
});
