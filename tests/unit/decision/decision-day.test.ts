import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkDecisionDay } from '@/lib/decision/rules/decision-day';

describe('ELI-02: the day of an eligibility decision', () => {
  it.each([
    ['2026-03-02', 'decided-before-asked'],
    ['2026-03-03', 'decided'],
    ['2026-03-10', 'decided'],
    ['2026-03-11', 'decided-in-future'],
  ])('asked on 3 March, today 10 March, decided on %s: %s', (decidedOn, expected) => {
    const result = checkDecisionDay(day(decidedOn), day('2026-03-03'), day('2026-03-10'));
    expect(result.ok ? 'decided' : result.error.kind).toBe(expected);
  });
});
