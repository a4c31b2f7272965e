import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type MoneyAuthority, payeeDays } from '@/lib/money/rules/payee-authority';

const today = day('2026-06-15');
const anne = (change: Partial<MoneyAuthority> = {}): MoneyAuthority => ({
  name: 'Anne O’Neil',
  startsOn: day('2026-01-01'),
  endsOn: null,
  endedOn: null,
  namer: null,
  lacksBasis: false,
  regainedEnd: null,
  ...change,
});

const payeeLastDay = (...given: Parameters<typeof payeeDays>) => payeeDays(...given).payeeEndedOn;

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
    ['of another name', anne({ name: 'Ben O’Neil', endsOn: day('2026-06-01') }), null],
  ])('%s', (_, authority, expected) => {
    expect(payeeLastDay("Anne O'Neil", [authority], today)).toBe(expected);
  });

  it('goes on by a later one of the same name, and ends with the last', () => {
    const first = anne({ endsOn: day('2026-03-31') });
    expect(payeeLastDay('anne oneil', [first, anne({ startsOn: day('2026-04-01') })], today)).toBeNull();
    const second = anne({ endsOn: day('2026-05-31') });
    expect(payeeLastDay('anne oneil', [second, first], today)).toBe('2026-05-31');
  });

  it('is none where the payee is the person or an organisation', () => {
    expect(payeeLastDay('Test Care', [], today)).toBeNull();
  });
});

describe('PAY-08: a payee with an authority that does not reach the money', () => {
  const asked = (...authorities: MoneyAuthority[]) => {
    const { payeeEndedOn, basisMissingAfter, capacityAfter } = payeeDays('Anne ONeil', authorities, today);
    return [payeeEndedOn, basisMissingAfter, capacityAfter];
  };

  it.each<[string, MoneyAuthority[], (string | null)[]]>([
    ['has no basis on record', [anne({ lacksBasis: true })], [null, '2025-12-31', null]],
    ['has one of two', [anne({ lacksBasis: true }), anne()], [null, null, null]],
    ['the person has capacity', [anne({ regainedEnd: day('2026-05-04') })], [null, null, '2026-05-04']],
    [
      'the person has capacity, and the authority was ended for it',
      [anne({ regainedEnd: day('2026-05-04'), endedOn: day('2026-05-20') })],
      ['2026-05-19', null, '2026-05-04'],
    ],
    [
      'had ended long before the finding',
      [anne({ regainedEnd: day('2026-05-04'), endedOn: day('2026-03-01') })],
      ['2026-02-28', null, null],
    ],
    [
      'was named by the person since the finding',
      [
        anne({ regainedEnd: day('2026-05-04'), endedOn: day('2026-05-05') }),
        anne({ startsOn: day('2026-05-05') }),
      ],
      [null, null, null],
    ],
  ])('%s', (_, authorities, expected) => {
    expect(asked(...authorities)).toEqual(expected);
  });
});
