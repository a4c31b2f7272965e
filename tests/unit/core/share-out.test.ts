import { describe, expect, it } from 'vitest';
import { pence, sumPence } from '@/lib/core/money';
import { shareOut } from '@/lib/core/share-out';
import fc from '../../support/property';

const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));
const total = fc.integer({ min: 0, max: 1_000_000_000 });

describe('MON-02: shares by largest remainder', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [1, [1, 3], [0, 1]],
    [5, [0, 1], [0, 5]],
    [0, [2, 3], [0, 0]],
  ])('%i pence by %j: %j', (amount, by, expected) => {
    expect(shareOut(pence(amount), by)).toEqual(expected);
  });

  it.each([
    [-1, [1]],
    [1, []],
    [1, [0, 0]],
    [1, [-1, 2]],
    [1, [0.5, 0.5]],
  ])('%i pence by %j is a fault', (amount, by) => {
    expect(() => shareOut(pence(amount), by)).toThrow();
  });

  it('gives out every penny and never a penny more', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        expect(sumPence(shareOut(pence(amount), by))).toBe(amount);
      }),
    );
  });

  it('gives no part a whole penny more or less than its exact amount', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        const whole = by.reduce((sum, weight) => sum + weight, 0);
        for (const [index, part] of shareOut(pence(amount), by).entries()) {
          expect(Math.abs(part * whole - amount * (by[index] ?? 0))).toBeLessThan(whole);
        }
      }),
    );
  });
});
