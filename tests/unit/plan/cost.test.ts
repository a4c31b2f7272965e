import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { type LineCost, lineTotal, planTotal, shortOfFullCost, weeklyTotal } from '@/lib/plan/rules/cost';

const weekly: LineCost = { cost: 'WEEKLY', amount: pence(37_800) };
const once: LineCost = { cost: 'ONE_OFF', amount: pence(145_000) };

describe('PLN-06: what a plan costs', () => {
  it('multiplies only weekly lines', () => {
    expect(lineTotal(weekly, 52)).toBe(1_965_600);
    expect(lineTotal(once, 52)).toBe(145_000);
  });

  it('adds its lines up', () => {
    expect(planTotal([weekly, once, weekly], 10)).toBe(901_000);
    expect(weeklyTotal([weekly, once, weekly])).toBe(75_600);
    expect(planTotal([], 52)).toBe(0);
  });
});

describe('PLN-03: short of the full cost', () => {
  it.each([
    ['MO-16', 52_000, 54_000, 2_000],
    ['to the penny', 54_000, 54_000, 0],
    ['more than enough', 54_001, 54_000, 0],
  ])('%s: %i for %i is %i short', (_, budget, cost, expected) => {
    expect(shortOfFullCost(pence(budget), pence(cost))).toBe(expected);
  });
});
