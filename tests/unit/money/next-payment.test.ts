import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import { type PartAhead, paymentsAhead } from '@/lib/money/rules/next-payment';

const from = day('2026-06-01');
const schedule = [0, 28, 56].map((days) => ({
  startsOn: addDays(from, days),
  endsOn: addDays(from, days + 27),
  dueOn: addDays(from, days),
  amount: pence(40_000),
  isProvisional: days === 56,
}));
const part = (given: Partial<PartAhead>): PartAhead => ({
  payeeName: null,
  cycle: 'FOUR_WEEKLY',
  schedule,
  waiting: [],
  covered: [],
  ...given,
});
const paid = (count: number) =>
  schedule.slice(0, count).map(({ startsOn, endsOn }) => ({ startsOn, endsOn }));

describe('SEE-02: what is still to be paid out', () => {
  it('is the first payment of the schedule that no payment covers', () => {
    expect(paymentsAhead([part({ covered: paid(1) })], day('2026-06-15'))).toMatchObject({
      next: { dueOn: '2026-06-29', amount: 40_000, isLate: false },
      after: { dueOn: '2026-07-27', isProvisional: true },
      count: 2,
      cycle: 'FOUR_WEEKLY',
    });
  });

  it('is on time on its day and late from the day after', () => {
    const on = (today: string) => paymentsAhead([part({})], day(today))?.next.isLate;
    expect([on('2026-06-01'), on('2026-06-02')]).toEqual([false, true]);
  });

  it('is a payment that was proposed, in the place of the scheduled one that it covers', () => {
    const waiting = [{ amount: pence(41_000), dueOn: day('2026-06-30') }];
    const ahead = paymentsAhead([part({ covered: paid(2), waiting })], day('2026-06-15'));
    expect(ahead).toMatchObject({ next: { amount: 41_000, dueOn: '2026-06-30' }, count: 2 });
  });

  it('is in the order of days over all parts, with who is paid', () => {
    const other = part({ payeeName: 'Harbour', cycle: 'MONTHLY', covered: paid(1) });
    const ahead = paymentsAhead([part({ covered: paid(2) }), other], day('2026-06-15'));
    expect(ahead).toMatchObject({ next: { payeeName: 'Harbour' }, count: 3, cycle: null });
  });

  it('is nothing where all is paid or nothing is agreed', () => {
    expect(paymentsAhead([part({ covered: paid(3) })], from)).toBeNull();
    expect(paymentsAhead([part({ schedule: [], cycle: null })], from)).toBeNull();
  });
});
