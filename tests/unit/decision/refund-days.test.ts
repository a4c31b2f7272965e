import { describe, expect, it } from 'vitest';
import { overRunBand } from '@/lib/assessment/rules/over-run';
import { addDays, day, daysBetween } from '@/lib/core/plain-date';
import { delayRefund, isDecidedLate, overturnedRefund } from '@/lib/decision/rules/refund-days';
import fc from '../../support/property';

const received = day('2026-07-10');

describe('ELI-45: the refund for delay', () => {
  it.each([
    ['2026-07-10', null],
    ['2026-08-06', null],
    ['2026-08-07', { firstDay: '2026-08-07', firstDayAfterReceipt: '2026-08-08', lastDay: '2026-08-07' }],
    ['2026-08-08', { firstDay: '2026-08-07', firstDayAfterReceipt: '2026-08-08', lastDay: '2026-08-08' }],
    ['2026-10-01', { firstDay: '2026-08-07', firstDayAfterReceipt: '2026-08-08', lastDay: '2026-10-01' }],
  ])('decided on %s', (decidedOn, expected) => {
    expect(delayRefund(received, day(decidedOn))).toEqual(expected);
  });

  it('counts over a leap day: received on 1 February 2024, day 29 is 29 February or 1 March', () => {
    expect(delayRefund(day('2024-02-01'), day('2024-03-01'))).toEqual({
      firstDay: '2024-02-29',
      firstDayAfterReceipt: '2024-03-01',
      lastDay: '2024-03-01',
    });
  });

  it('never begins after it ends, and its two first days are next to each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 400 }), (later) => {
        const refund = delayRefund(received, addDays(received, later));
        expect(refund === null).toBe(later < 28);
        if (!refund) return;
        expect(daysBetween(refund.firstDay, refund.firstDayAfterReceipt)).toBe(1);
        expect(refund.firstDay <= refund.lastDay).toBe(true);
        expect(isDecidedLate(received, refund.lastDay)).toBe(refund.firstDayAfterReceipt <= refund.lastDay);
      }),
    );
  });
});

describe('ELI-46: the refund where a decision is overturned', () => {
  it.each([
    ['2026-08-07', '2026-11-20', { firstDay: '2026-08-07', lastDay: '2026-11-20' }],
    ['2026-08-07', '2026-08-08', { firstDay: '2026-08-07', lastDay: '2026-08-08' }],
    ['2026-08-07', '2026-08-07', null],
    ['2026-08-07', '2026-08-06', null],
  ])('decided on %s, revised on %s', (decidedOn, revisedOn, expected) => {
    expect(overturnedRefund(day(decidedOn), day(revisedOn))).toEqual(expected);
  });
});

describe('ELI-47: how far over 28 days', () => {
  it.each([
    [0, null],
    [-3, null],
    [1, 'UP_TO_2_WEEKS'],
    [14, 'UP_TO_2_WEEKS'],
    [15, 'OVER_2_TO_4_WEEKS'],
    [28, 'OVER_2_TO_4_WEEKS'],
    [29, 'OVER_4_TO_12_WEEKS'],
    [84, 'OVER_4_TO_12_WEEKS'],
    [85, 'OVER_12_TO_26_WEEKS'],
    [182, 'OVER_12_TO_26_WEEKS'],
    [183, 'OVER_26_WEEKS'],
    [2_000, 'OVER_26_WEEKS'],
  ])('%i days over: %s', (over, expected) => {
    expect(overRunBand(over)).toBe(expected);
  });
});
