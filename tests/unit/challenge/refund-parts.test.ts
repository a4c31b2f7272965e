import { describe, expect, it } from 'vitest';
import { nursingPaidOn } from '@/lib/challenge/rules/nursing-paid';
import { mayConfirmRefund, needsSecond } from '@/lib/challenge/rules/refund-people';
import { day } from '@/lib/core/plain-date';

describe('RFD-01: who confirms a refund', () => {
  it.each([
    [500_000, false],
    [500_001, true],
  ])('%i pence with a limit of £5,000.00 needs a second officer: %s', (pence, expected) => {
    expect(needsSecond(pence, 500_000)).toBe(expected);
  });

  it.each([
    ['a', null, 'ok'],
    ['a', 'b', 'ok'],
    ['a', 'a', 'confirmed-first'],
    ['ines', null, 'decided-on-this-case'],
    ['ines', 'a', 'decided-on-this-case'],
  ])('%s after %s: %s', (userId, firstId, expected) => {
    const may = mayConfirmRefund(userId, { deciderIds: ['ines'], firstId });
    expect(may.ok ? 'ok' : may.error.kind).toBe(expected);
  });
});

describe('RFD-02: nursing care that the NHS paid on the days of a refund', () => {
  const days = { firstDay: day('2026-06-12'), lastDay: day('2027-03-15') };
  const week = { weekPence: 26_768 };

  it.each([
    ['story 7: 277 days', [{ ...week, from: day('2026-06-12'), until: day('2027-03-15') }], 1_059_248],
    ['going on', [{ ...week, from: day('2026-06-12'), until: null }], 1_059_248],
    ['none', [], 0],
    ['before', [{ ...week, from: day('2026-01-01'), until: day('2026-06-11') }], 0],
    ['after', [{ ...week, from: day('2027-03-16'), until: null }], 0],
    ['the first day alone', [{ ...week, from: day('2026-01-01'), until: day('2026-06-12') }], 3_824],
    ['two rates', [{ ...week, from: day('2026-06-12'), until: day('2026-06-18') }, { weekPence: 25_406, from: day('2026-06-19'), until: day('2026-06-19') }], 30_397],
  ])('%s', (_, paid, expected) => expect(nursingPaidOn(days, paid)).toBe(expected)); // biome-ignore format: a table
});
