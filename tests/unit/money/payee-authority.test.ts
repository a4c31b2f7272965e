import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type MoneyAuthority, payeeDays } from '@/lib/money/rules/payee-authority';

const today = day('2026-06-15');
const anne = (change: Partial<MoneyAuthority> = {}): MoneyAuthority => ({
  coversMoney: true,
  startsOn: day('2026-01-01'),
  endsOn: null,
  endedOn: null,
  namer: null,
  lacksBasis: false,
  lacksDbsCheck: false,
  regainedEnd: null,
  ...change,
});

describe('PAY-06: the authority of the payee', () => {
  it.each([
    ['in force', anne(), null],
    ['in force until today', anne({ endsOn: today }), null],
    ['ended by its last day', anne({ endsOn: day('2026-06-14') }), '2026-06-14'],
    ['ended early: that day does not count', anne({ endedOn: day('2026-06-01') }), '2026-05-31'],
    ['ended early, before its last day', anne({ endsOn: day('2026-12-31'), endedOn: today }), '2026-06-14'],
    ['named by a representative who acts', anne({ namer: anne() }), null],
    ['named by one who acts no more', anne({ namer: anne({ endedOn: day('2026-06-01') }) }), '2026-05-31'],
    [
      'ended before who named them',
      anne({ endsOn: day('2026-04-30'), namer: anne({ endsOn: day('2026-06-01') }) }),
      '2026-04-30',
    ],
    [
      'not begun: until the day before nothing was lawful',
      anne({ startsOn: day('2026-07-01') }),
      '2026-06-30',
    ],
    ['for the plan alone', anne({ coversMoney: false, endsOn: day('2026-12-31') }), '2025-12-31'],
  ])('%s', (_, authority, expected) => {
    expect(payeeDays(authority, today).payeeEndedOn).toBe(expected);
  });

  it('is asked on the day on which the money is due', () => {
    const untilJune = anne({ endsOn: day('2026-06-30') });
    expect(payeeDays(untilJune, day('2026-06-30')).payeeEndedOn).toBeNull();
    expect(payeeDays(untilJune, day('2026-07-01')).payeeEndedOn).toBe('2026-06-30');
  });
});

describe('PAY-08: a payee with an authority that does not reach the money', () => {
  it.each<[string, MoneyAuthority, (string | null)[]]>([
    ['has no basis on record', anne({ lacksBasis: true }), [null, '2025-12-31', null]],
    ['the person has capacity', anne({ regainedEnd: day('2026-05-04') }), [null, null, '2026-05-04']],
    [
      'the person has capacity, and the authority was ended for it',
      anne({ regainedEnd: day('2026-05-04'), endedOn: day('2026-05-20') }),
      ['2026-05-19', null, '2026-05-04'],
    ],
    [
      'had ended long before the finding',
      anne({ regainedEnd: day('2026-05-04'), endedOn: day('2026-03-01') }),
      ['2026-02-28', null, null],
    ],
  ])('%s', (_, authority, expected) => {
    const { payeeEndedOn, basisMissingAfter, capacityAfter } = payeeDays(authority, today);
    expect([payeeEndedOn, basisMissingAfter, capacityAfter]).toEqual(expected);
  });
});
