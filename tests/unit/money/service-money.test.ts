import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import { serviceMoney } from '@/lib/money/rules/service-money';

const startsOn = day('2026-06-01');
const period = { startsOn, endsOn: addDays(startsOn, 69) };
const weekly = (spent: number, lastPaidOn: string | null) =>
  serviceMoney(
    {
      cost: 'WEEKLY',
      amount: pence(10_000),
      spent: pence(spent),
      lastPaidOn: lastPaidOn && day(lastPaidOn),
    } as Parameters<typeof serviceMoney>[0],
    period,
  );

describe('SPE-05: the money of one service', () => {
  it.each([
    ['just enough for the days that are left', 40_000, '2026-06-28', 'ENOUGH', { covered: 6, needed: 6 }],
    ['a penny too little', 40_001, '2026-06-28', 'RUNNING_LOW', { covered: 6, needed: 6 }],
    ['nothing spent', 0, null, 'NOT_USED', null],
    ['all of it spent', 100_000, '2026-08-09', 'USED', null],
    ['more than all', 100_001, '2026-08-09', 'USED', null],
  ])('%s', (_, spent, lastPaidOn, status, weeks) => {
    expect(weekly(spent, lastPaidOn)).toEqual({
      agreed: 100_000,
      left: 100_000 - spent,
      status,
      weeks,
    });
  });

  it('of what is paid once has no weeks', () => {
    const once = { cost: 'ONE_OFF', amount: pence(500), spent: pence(100), lastPaidOn: startsOn } as const;
    expect(serviceMoney(once, period)).toEqual({ agreed: 500, left: 400, status: 'PART_USED', weeks: null });
    expect(serviceMoney({ ...once, spent: pence(474) }, period).status).toBe('PART_USED');
    expect(serviceMoney({ ...once, spent: pence(475) }, period).status).toBe('USED');
  });
});
