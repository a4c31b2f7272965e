import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkDecisionDay } from '@/lib/decision/rules/decision-day';

describe('ELI-02: the day of an eligibility decision', () => {
  it.each([
    ['1958-02-13', 'decided-before-birth'],
    ['1958-02-14', 'decided'],
    ['2023-06-12', 'decided'],
    ['2026-03-10', 'decided'],
    ['2026-03-11', 'decided-in-future'],
  ])('born on 14 February 1958, today 10 March 2026, decided on %s: %s', (decidedOn, expected) => {
    const result = checkDecisionDay(day(decidedOn), day('1958-02-14'), day('2026-03-10'));
    expect(result.ok ? 'decided' : result.error.kind).toBe(expected);
  });
});
