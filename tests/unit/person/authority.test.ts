import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import {
  AUTHORITY_BASES,
  type AuthorityBasis,
  checkAuthority,
  type DraftAuthority,
  mostCovered,
} from '@/lib/person/rules/authority';
import { inForce } from '@/lib/person/rules/in-force';

const draft: DraftAuthority = {
  kind: 'REPRESENTATIVE',
  basis: 'LPA_PROPERTY_AND_AFFAIRS',
  coversMoney: true,
  coversPlan: false,
  planConsentRecorded: false,
  startsOn: day('2026-01-01'),
  endsOn: null,
};
const nominee: Partial<DraftAuthority> = { kind: 'NOMINEE', basis: 'NOMINATED_BY_PERSON' };
const adult = { age: 40, hasCapacity: false };

function outcome(change: Partial<DraftAuthority>, person = adult): string {
  const result = checkAuthority({ ...draft, ...change }, person);
  return result.ok ? 'recorded' : result.error.kind;
}

describe('PER-05: what a basis covers', () => {
  it.each<[string, Partial<DraftAuthority>, string]>([
    ['DP-E4: attorney for property has the money', {}, 'recorded'],
    ['attorney for property has not the plan', { coversPlan: true }, 'plan-not-covered'],
    ['attorney for welfare has not the money', { basis: 'LPA_HEALTH_AND_WELFARE' }, 'money-not-covered'],
    [
      'attorney for welfare has the plan',
      { basis: 'LPA_HEALTH_AND_WELFARE', coversMoney: false, coversPlan: true },
      'recorded',
    ],
    [
      'deputy for property has not the plan',
      { basis: 'DEPUTY_PROPERTY_AND_AFFAIRS', coversPlan: true },
      'plan-not-covered',
    ],
    ['DP-E5: appointed has both', { basis: 'APPOINTED_BY_COMMISSIONER', coversPlan: true }, 'recorded'],
    ['nothing covered', { coversMoney: false }, 'covers-nothing'],
    ['an attorney is no nominee', { kind: 'NOMINEE' }, 'basis-not-of-kind'],
    ['nor the person', { kind: 'SELF' }, 'basis-not-of-kind'],
    ['a last day before the first', { endsOn: day('2025-12-31') }, 'ends-before-start'],
    ['one day', { endsOn: day('2026-01-01') }, 'recorded'],
  ])('%s', (_, change, expected) => {
    expect(outcome(change)).toBe(expected);
  });

  it.each([
    [false, false, 'recorded'],
    [true, false, 'plan-needs-consent'],
    [true, true, 'recorded'],
  ])('a nominee with plan %s and consent %s: %s', (coversPlan, planConsentRecorded, expected) => {
    expect(outcome({ ...nominee, coversPlan, planConsentRecorded }, { age: 40, hasCapacity: true })).toBe(
      expected,
    );
  });

  it('offers a form what a basis can cover', () => {
    expect(mostCovered('DEPUTY_HEALTH_AND_WELFARE')).toEqual({ coversMoney: false, coversPlan: true });
    expect(AUTHORITY_BASES).toHaveLength(9);
  });
});

const byAge: [AuthorityBasis, number, boolean, string][] = [
  ['PARENTAL_RESPONSIBILITY', 0, true, 'recorded'],
  ['PARENTAL_RESPONSIBILITY', 15, true, 'recorded'],
  ['PARENTAL_RESPONSIBILITY', 16, true, 'person-has-capacity'],
  ['PARENTAL_RESPONSIBILITY', 17, false, 'recorded'],
  ['PARENTAL_RESPONSIBILITY', 18, false, 'basis-not-for-age'],
  ['LPA_PROPERTY_AND_AFFAIRS', 17, false, 'basis-not-for-age'],
  ['LPA_PROPERTY_AND_AFFAIRS', 18, false, 'recorded'],
  ['LPA_PROPERTY_AND_AFFAIRS', 18, true, 'person-has-capacity'],
  ['DEPUTY_PROPERTY_AND_AFFAIRS', 15, false, 'basis-not-for-age'],
  ['DEPUTY_PROPERTY_AND_AFFAIRS', 16, false, 'recorded'],
  ['APPOINTED_BY_COMMISSIONER', 15, true, 'recorded'],
  ['APPOINTED_BY_COMMISSIONER', 16, true, 'person-has-capacity'],
  ['NOMINATED_BY_PERSON', 15, true, 'basis-not-for-age'],
  ['NOMINATED_BY_PERSON', 16, true, 'recorded'],
  ['NOMINATED_BY_PERSON', 40, false, 'person-lacks-capacity'],
  ['OWN', 15, true, 'basis-not-for-age'],
  ['OWN', 16, true, 'recorded'],
  ['OWN', 40, false, 'person-lacks-capacity'],
];

describe('PER-06: age and capacity', () => {
  it.each(byAge)('%s at %i, capacity %s: %s', (basis, age, hasCapacity, expected) => {
    const kind = basis === 'OWN' ? 'SELF' : basis === 'NOMINATED_BY_PERSON' ? 'NOMINEE' : 'REPRESENTATIVE';
    expect(outcome({ basis, kind }, { age, hasCapacity })).toBe(expected);
  });
});

describe('PER-07: in force', () => {
  const dates = { startsOn: day('2026-03-01'), endsOn: day('2026-03-31'), endedOn: null };

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('from 1 to 31 March, on %s: %s', (today, expected) => {
    expect(inForce(dates, day(today))).toBe(expected);
  });

  it.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
    ['2026-03-11', false],
  ])('ended on 10 March, on %s: %s', (today, expected) => {
    expect(inForce({ ...dates, endedOn: day('2026-03-10') }, day(today))).toBe(expected);
  });

  it('without a last day goes on', () => {
    expect(inForce({ ...dates, endsOn: null }, day('2099-01-01'))).toBe(true);
  });
});
