import { describe, expect, it } from 'vitest';
import { pence, sumPence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { instalmentDates, instalments } from '@/lib/money/rules/instalments';
import fc from '../../support/property';

describe('BUD-08: instalments', () => {
  it('MO-01: eleven are equal and the last one takes the difference', () => {
    const split = instalments(pence(2_600_000), 12);
    expect(split).toEqual({ ok: true, value: [...Array(11).fill(216_667), 216_663] });
  });

  it.each([
    [100, 0, 'count-not-whole'],
    [100, 1.5, 'count-not-whole'],
    [20, 12, 'too-small-to-split'],
    [2, 3, 'too-small-to-split'],
    [3, 7, 'too-small-to-split'],
    [0, 1, 'too-small-to-split'],
    [-100, 2, 'too-small-to-split'],
  ])('%i pence in %s: %s', (total, count, kind) => {
    expect(instalments(pence(total), count)).toMatchObject({ ok: false, error: { kind } });
  });

  it('always add up, each more than £0', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (total, count) => {
          const split = instalments(pence(total), count);
          if (!split.ok) return;
          expect(split.value).toHaveLength(count);
          expect(sumPence(split.value)).toBe(total);
          expect(Math.min(...split.value)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('BUD-09: the days of payment', () => {
  it('MO-10: four-weekly from 1 April 2024, fourteen dates, the last into next year', () => {
    const dates = instalmentDates('FOUR_WEEKLY', day('2024-04-01'), day('2025-03-31'));
    expect(dates.map(({ paidOn }) => paidOn.slice(5))).toEqual(
      '04-01 04-29 05-27 06-24 07-22 08-19 09-16 10-14 11-11 12-09 01-06 02-03 03-03 03-31'.split(' '),
    );
    expect(dates.map(({ runsPastEnd }) => runsPastEnd)).toEqual([...Array(13).fill(false), true]);
    expect(dates.at(-1)).toEqual({ paidOn: '2025-03-31', coversTo: '2025-04-27', runsPastEnd: true });
  });

  it('monthly dates do not drift after a short month', () => {
    const dates = instalmentDates('MONTHLY', day('2024-01-31'), day('2024-04-30'));
    expect(dates.map(({ paidOn }) => paidOn)).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ]);
    expect(dates[0]?.coversTo).toBe('2024-02-28');
  });

  it('a year by quarters ends with the year', () => {
    const dates = instalmentDates('QUARTERLY', day('2024-04-01'), day('2025-03-31'));
    expect(dates).toHaveLength(4);
    expect(dates[3]).toEqual({ paidOn: '2025-01-01', coversTo: '2025-03-31', runsPastEnd: false });
  });

  it('a single payment is for the whole period', () => {
    const dates = instalmentDates('ONE_OFF', day('2024-04-01'), day('2025-03-31'));
    expect(dates).toEqual([{ paidOn: '2024-04-01', coversTo: '2025-03-31', runsPastEnd: false }]);
  });

  it('nothing when the period ends before it starts, one on its only day', () => {
    expect(instalmentDates('ONE_OFF', day('2024-04-02'), day('2024-04-01'))).toEqual([]);
    expect(instalmentDates('MONTHLY', day('2024-04-01'), day('2024-04-01'))).toHaveLength(1);
  });
});
