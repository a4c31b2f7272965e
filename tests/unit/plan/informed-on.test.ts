import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkInformedOn } from '@/lib/plan/rules/informed-on';

describe('BUD-13: the day the person is informed of their indicative budget', () => {
  it.each([
    ['2026-03-02', 'informed-before-set'],
    ['2026-03-03', 'told'],
    ['2026-03-10', 'told'],
    ['2026-03-11', 'informed-in-future'],
  ])('set on 3 March, today 10 March, informed on %s: %s', (informedOn, expected) => {
    const result = checkInformedOn(day(informedOn), day('2026-03-03'), day('2026-03-10'));
    expect(result.ok ? 'told' : result.error.kind).toBe(expected);
  });
});
