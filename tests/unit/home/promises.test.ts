import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type OpenPromise, promisesOf } from '@/lib/home/rules/promises';

const today = day('2026-11-29');
const clock = (kind: OpenPromise['kind'], dueOn: string | null): OpenPromise => ({
  kind,
  dueOn: dueOn === null ? null : day(dueOn),
  ownerName: 'Priya Nair',
});

describe('SEE-04: what we have promised', () => {
  it('is in the order of its days, and late from the day after', () => {
    const made = promisesOf(
      [
        clock('DECIDE_PLAN', '2026-12-18'),
        clock('FIRST_REVIEW', '2026-11-28'),
        clock('NURSING_REVIEW', '2026-11-29'),
      ],
      true,
      today,
    );
    expect(made.map(({ about, isLate }) => [about, isLate])).toEqual([
      ['REVIEW_PLAN', true],
      ['REVIEW_NURSING', false],
      ['DECIDE_PLAN', false],
    ]);
  });

  it('leaves out the tasks of staff, what has no day, and a review of care that ends soon', () => {
    const clocks = [
      clock('PAYMENTS_DUE', '2026-12-01'),
      clock('CHECK_ANSWER', null),
      clock('FAST_TRACK_REVIEW', '2026-12-01'),
    ];
    expect(promisesOf(clocks, true, today)).toEqual([]);
  });

  it('says of the money alone to who sees the money alone', () => {
    const clocks = [clock('CHECK_ANSWER', '2026-12-02'), clock('FIRST_REVIEW', '2026-12-01')];
    expect(promisesOf(clocks, false, today).map(({ about }) => about)).toEqual(['CHECK_ANSWER']);
  });
});
