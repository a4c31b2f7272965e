import { describe, expect, it } from 'vitest';
import { dueText } from '@/components/case/due-text';
import { day } from '@/lib/core/plain-date';

describe('dueText', () => {
  it.each([
    ['2025-03-01', 'due 3 March 2026, more than a year left', false],
    ['2025-03-02', 'due 3 March 2026, 366 days left', false],
    ['2026-02-27', 'due 3 March 2026, 4 days left', false],
    ['2026-03-02', 'due 3 March 2026, 1 day left', false],
    ['2026-03-03', 'due today, 3 March 2026', false],
    ['2026-03-04', 'due 3 March 2026, 1 day overdue', true],
    ['2026-03-05', 'due 3 March 2026, 2 days overdue', true],
  ])('something due on 3 March, seen on %s: %s', (today, text, isLate) => {
    expect(dueText(day('2026-03-03'), day(today))).toMatchObject({ text, isLate });
  });
});
