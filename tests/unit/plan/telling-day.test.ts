import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkTellingDay } from '@/lib/plan/rules/telling-day';

describe('BUD-13: the day the person is told their indicative budget', () => {
  it.each([
    ['2026-03-02', 'told-before-set'],
    ['2026-03-03', 'told'],
    ['2026-03-10', 'told'],
    ['2026-03-11', 'told-in-future'],
  ])('set on 3 March, today 10 March, told on %s: %s', (informedOn, expected) => {
    const result = checkTellingDay(day(informedOn), day('2026-03-03'), day('2026-03-10'));
    expect(result.ok ? 'told' : result.error.kind).toBe(expected);
  });
});
