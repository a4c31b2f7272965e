import { describe, expect, it } from 'vitest';
import { pence, sumPence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import { PAYMENT_CYCLES, type PaymentCycle } from '@/lib/money/rules/instalments';
import {
  changeForDays,
  missedPayments,
  paymentSchedule,
  type ScheduledPart,
  untilStop,
} from '@/lib/money/rules/payment-schedule';
import fc from '../../support/property';

const KNOWN = {
  holidays: new Set([day('2026-04-03'), day('2026-04-06'), day('2026-12-25')]),
  knownUntil: day('2027-12-31'),
};

function schedule(part: ScheduledPart, cycle: PaymentCycle, known = KNOWN) {
  const made = paymentSchedule(part, cycle, known);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}
const amounts = (part: ScheduledPart, cycle: PaymentCycle) =>
  schedule(part, cycle).map(({ amount }) => amount);
const partOf = (amount: number, weekly: number | null, startsOn: string, endsOn: string): ScheduledPart => ({
  amount: pence(amount),
  weekly: weekly === null ? null : pence(weekly),
  startsOn: day(startsOn),
  endsOn: day(endsOn),
});

describe('BUD-15: the schedule of a part', () => {
  it('1.9, 1.10: 13 dates, what is paid once with the first, and 31 March 2027 is not one of them', () => {
    const edith = partOf(4_347_104, 74_394, '2026-04-01', '2027-03-30');
    expect(amounts(edith, 'FOUR_WEEKLY')).toEqual([776_192, ...Array(12).fill(297_576)]);
    const days = schedule(edith, 'FOUR_WEEKLY').map(({ startsOn }) => startsOn);
    expect(days).toEqual(
      '2026-04-01 2026-04-29 2026-05-27 2026-06-24 2026-07-22 2026-08-19 2026-09-16 2026-10-14 2026-11-11 2026-12-09 2027-01-06 2027-02-03 2027-03-03'.split(
        ' ',
      ),
    );
  });

  it('2.6, 2.11: eleven, of which the last is for six days', () => {
    const child = partOf(2_502_500, 61_250, '2026-04-01', '2027-01-11');
    expect(amounts(child, 'FOUR_WEEKLY')).toEqual([...Array(10).fill(245_000), 52_500]);
    expect(schedule(child, 'FOUR_WEEKLY').at(-1)).toMatchObject({
      startsOn: '2027-01-06',
      endsOn: '2027-01-11',
    });
  });

  it('2.12: the last for 23 days of a part year', () => {
    const adult = partOf(1_498_000, 98_000, '2027-01-12', '2027-03-31');
    expect(amounts(adult, 'FOUR_WEEKLY')).toEqual([784_000, 392_000, 322_000]);
  });

  it('5.3: thirteen alike; 8.9: nine dates, the contingency with the first', () => {
    expect(amounts(partOf(3_536_000, 68_000, '2026-04-01', '2027-03-30'), 'FOUR_WEEKLY')).toEqual(
      Array(13).fill(272_000),
    );
    const yasmin = partOf(2_240_000, 56_000, '2026-07-22', '2027-03-30');
    expect(amounts(yasmin, 'FOUR_WEEKLY')).toEqual([448_000, ...Array(8).fill(224_000)]);
  });

  it('MO-01: twelve months of 52 weeks, equal, the last one takes the difference', () => {
    const year = partOf(2_600_000, 50_000, '2026-04-01', '2027-03-30');
    expect(amounts(year, 'MONTHLY')).toEqual([...Array(11).fill(216_667), 216_663]);
    expect(amounts({ ...year, weekly: null }, 'MONTHLY')).toEqual([...Array(11).fill(216_667), 216_663]);
    expect(amounts(year, 'QUARTERLY')).toEqual(Array(4).fill(650_000));
    expect(amounts(year, 'ONE_OFF')).toEqual([2_600_000]);
  });

  it('MO-10: of a year of 365 days fourteen dates, the last for the one day that is left', () => {
    const year = partOf(3_650_000, 70_000, '2024-04-01', '2025-03-31');
    expect(amounts(year, 'FOUR_WEEKLY')).toEqual([...Array(13).fill(280_000), 10_000]);
  });

  it.each([
    ['MO-04', 1_820_000, 70_000, '2022-10-01', '2023-03-31'],
    ['MO-05', 3_660_000, 70_000, '2023-04-01', '2024-03-31'],
    ['MO-07', 673_640, 61_240, '2024-01-15', '2024-03-31'],
    ['MO-08', 591_640, 84_520, '2024-02-12', '2024-03-31'],
  ])('%s: a part year by its days is paid in full by every cycle', (_, amount, weekly, startsOn, endsOn) => {
    const part = partOf(amount, weekly, startsOn, endsOn);
    for (const cycle of PAYMENT_CYCLES) expect(sumPence(amounts(part, cycle))).toBe(amount);
  });

  it('a month that is cut short is paid for its days: MO-07 from 15 January to 31 March', () => {
    // 31 and 29 days, and 17 of the last.
    expect(amounts(partOf(673_640, 61_240, '2024-01-15', '2024-03-31'), 'MONTHLY')).toEqual([
      271_206, 253_709, 148_725,
    ]);
  });

  it('the money is there on the banking day before; after the known holidays a date is provisional', () => {
    const part = partOf(520_000, 10_000, '2026-04-04', '2027-04-02');
    const [first, second] = schedule(part, 'FOUR_WEEKLY', { ...KNOWN, knownUntil: day('2026-04-30') });
    // 3 April 2026 is Good Friday, and the 4th a Saturday.
    expect(first).toMatchObject({ startsOn: '2026-04-04', dueOn: '2026-04-02', isProvisional: false });
    expect(second).toMatchObject({ startsOn: '2026-05-02', dueOn: '2026-05-01', isProvisional: true });
  });

  it('all of a part without weekly costs goes at once', () => {
    expect(amounts(partOf(57_800, 0, '2026-04-01', '2027-03-30'), 'FOUR_WEEKLY')).toEqual([57_800]);
  });

  it('is refused where a part is too small for so many', () => {
    const part = partOf(5, null, '2026-04-01', '2027-03-30');
    expect(paymentSchedule(part, 'MONTHLY', KNOWN)).toMatchObject({
      ok: false,
      error: { kind: 'too-small-to-split' },
    });
  });

  it('whatever the amount, the days and the cycle: adds up, leaves no day out and pays none twice', () => {
    const given = fc.record({
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      weekly: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: null }),
      length: fc.integer({ min: 1, max: 800 }),
      cycle: fc.constantFrom(...PAYMENT_CYCLES),
    });
    fc.assert(
      fc.property(given, ({ amount, weekly, length, cycle }) => {
        const part = partOf(amount, weekly, '2026-01-31', addDays(day('2026-01-31'), length - 1));
        const made = paymentSchedule(part, cycle, KNOWN);
        if (!made.ok) return;
        expect(sumPence(made.value.map((one) => one.amount))).toBe(amount);
        expect(made.value.every((one) => one.amount > 0 && one.startsOn <= one.endsOn)).toBe(true);
        for (const [place, one] of made.value.slice(1).entries())
          expect(one.startsOn).toBe(addDays(made.value[place]?.endsOn ?? part.endsOn, 1));
      }),
    );
  });
});

describe('BUD-16: a change of the weekly amount', () => {
  const weekly = { before: pence(74_394), after: pence(77_236) };
  it.each([
    ['1.18: 182 days', '2026-09-30', '2027-03-30', 73_892],
    ['1.19: the two weeks that were paid at the old rate', '2026-09-30', '2026-10-13', 5_684],
  ])('%s', (_, startsOn, endsOn, amount) => {
    expect(changeForDays(weekly, { startsOn: day(startsOn), endsOn: day(endsOn) })).toBe(amount);
    const down = { before: weekly.after, after: weekly.before };
    expect(changeForDays(down, { startsOn: day(startsOn), endsOn: day(endsOn) })).toBe(-amount);
  });
});

it('NOT-07: where payments stop, the payment that runs over the last day is cut to it', () => {
  // Story 8.12: £560.00 a week, of 14 October to 10 November only 5 days are paid.
  const all = schedule(partOf(2_016_000, 56_000, '2026-07-22', '2027-03-30'), 'FOUR_WEEKLY');
  const left = untilStop(all, day('2026-10-18'));
  expect(left.at(-1)).toMatchObject({ startsOn: '2026-10-14', endsOn: '2026-10-18', amount: 40_000 });
  expect(left).toHaveLength(4);
  expect(untilStop(all, day('2026-10-13'))).toEqual(all.slice(0, 3));
  expect(untilStop(all, null)).toEqual(all);
});

it('BUD-17: a payment is missed when it is due and nothing covers its days', () => {
  const part = partOf(400_000, 10_000, '2026-04-01', '2027-01-05');
  const all = schedule(part, 'FOUR_WEEKLY');
  const paid = [{ startsOn: day('2026-04-01'), endsOn: day('2026-04-28') }];
  const missed = (on: string) => missedPayments(all, paid, day(on)).map(({ startsOn }) => startsOn);
  expect(missed('2026-04-28')).toEqual([]);
  expect(missed('2026-04-29')).toEqual(['2026-04-29']);
  expect(missed('2026-05-27')).toEqual(['2026-04-29', '2026-05-27']);
});
