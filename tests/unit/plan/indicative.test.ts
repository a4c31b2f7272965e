import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { type IndicativeCosting, indicativeBudget } from '@/lib/plan/rules/indicative';
import { type IndicativeInformed, mayStartPlanning } from '@/lib/plan/rules/informed-before-planning';

const year: IndicativeCosting = {
  weekly: pence(125_000),
  weeks: 52,
  oneOff: [pence(145_000)],
  contingencyWeeks: 4,
};

function outcome(change: Partial<IndicativeCosting>): string | number {
  const result = indicativeBudget({ ...year, ...change });
  return result.ok ? result.value.total : result.error.kind;
}

describe('BUD-01: the indicative budget', () => {
  it('MO-11: weeks, start-up and contingency', () => {
    expect(indicativeBudget(year)).toEqual({
      ok: true,
      value: { weeksCost: 6_500_000, oneOffCost: 145_000, contingency: 500_000, total: 7_145_000 },
    });
  });

  it.each<[string, Partial<IndicativeCosting>, string | number]>([
    ['one-off costs alone', { weekly: pence(0), weeks: 0, contingencyWeeks: 0 }, 145_000],
    ['no contingency, no one-off', { contingencyWeeks: 0, oneOff: [] }, 6_500_000],
    ['nothing at all', { weekly: pence(0), weeks: 0, contingencyWeeks: 0, oneOff: [] }, 'nothing-in-budget'],
    ['weeks of nothing', { weekly: pence(0) }, 'weekly-not-positive'],
    ['contingency of nothing', { weekly: pence(0), weeks: 0 }, 'weekly-not-positive'],
    ['a negative week', { weekly: pence(-1) }, 'weekly-not-positive'],
    ['an amount for no weeks', { weeks: 0 }, 'weeks-not-whole'],
    ['half a week', { weeks: 51.5 }, 'weeks-not-whole'],
    ['negative weeks', { weeks: -1 }, 'weeks-not-whole'],
    ['half a week held back', { contingencyWeeks: 0.5 }, 'contingency-not-whole'],
    ['negative weeks held back', { contingencyWeeks: -1 }, 'contingency-not-whole'],
    ['a one-off of nothing', { oneOff: [pence(1), pence(0)] }, 'one-off-not-positive'],
  ])('%s: %s', (_, change, expected) => {
    expect(outcome(change)).toBe(expected);
  });
});

describe('BUD-04: informed before planning', () => {
  const informed: IndicativeInformed = { informedOn: day('2026-03-02'), informedHow: 'By letter' };

  it.each<[string, IndicativeInformed | null, string]>([
    ['the day before', { ...informed, informedOn: day('2026-03-01') }, 'may start'],
    ['the same day', informed, 'may start'],
    ['the day after', { ...informed, informedOn: day('2026-03-03') }, 'informed-in-future'],
    ['never', { informedOn: null, informedHow: null }, 'not-informed'],
    ['without saying how', { ...informed, informedHow: ' ' }, 'how-informed-missing'],
    ['no budget', null, 'no-indicative-budget'],
  ])('informed %s: %s', (_, indicative, expected) => {
    const result = mayStartPlanning(indicative, day('2026-03-02'));
    expect(result.ok ? 'may start' : result.error.kind).toBe(expected);
  });
});
