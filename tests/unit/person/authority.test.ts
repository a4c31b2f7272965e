import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkAuthority, type DraftAuthority } from '@/lib/person/rules/authority';
import { AUTHORITY_BASES, type AuthorityBasis, kindOfBasis } from '@/lib/person/rules/basis-terms';
import type { Found } from '@/lib/person/rules/capacity';
import { inForce } from '@/lib/person/rules/in-force';
import type { MoneyBasis } from '@/lib/person/rules/money-basis';
import type { Namer } from '@/lib/person/rules/nomination';

const draft: DraftAuthority = {
  kind: 'REPRESENTATIVE',
  basis: 'LPA_PROPERTY_AND_AFFAIRS',
  coversMoney: true,
  coversPlan: false,
  planConsentRecorded: false,
  startsOn: day('2026-01-01'),
  endsOn: null,
  evidence: null,
  moneyBasis: null,
  namedOn: null,
  namer: null,
};
const order: MoneyBasis = {
  kind: 'COURT_AUTHORITY',
  source: 'Court of Protection, 1234567T02',
  paragraph: '4(b)',
  on: day('2025-11-03'),
};
const nominee: Partial<DraftAuthority> = { kind: 'NOMINEE', basis: 'NOMINATED_BY_PERSON' };
const adult = { age: 40, hasCapacity: false };

/** Nothing is recorded of who has capacity. */
function foundOf(hasCapacity: boolean): Found[] {
  if (hasCapacity) return [];
  const matters = ['MONEY', 'PLAN'] as const;
  return matters.map((matter) => ({ matter, finding: 'LACKS', assessedOn: day('2025-01-01') }));
}

function outcome(change: Partial<DraftAuthority>, person = adult): string {
  const result = checkAuthority(
    { ...draft, ...change },
    { age: person.age, found: foundOf(person.hasCapacity) },
  );
  return result.ok ? 'recorded' : result.error.kind;
}

describe('PER-05: what a basis covers', () => {
  it.each<[string, Partial<DraftAuthority>, string]>([
    ['DP-E4: a power over property alone has not the money', {}, 'money-basis-missing'],
    [
      'a standard order of the court is not enough (Lumb)',
      { basis: 'DEPUTY_PROPERTY_AND_AFFAIRS' },
      'money-basis-missing',
    ],
    [
      'a deputy for property by the court’s express authority has the money',
      { basis: 'DEPUTY_PROPERTY_AND_AFFAIRS', moneyBasis: order },
      'recorded',
    ],
    [
      'and an attorney for property by another basis',
      { moneyBasis: { ...order, kind: 'OTHER', paragraph: null } },
      'recorded',
    ],
    ['an order says its paragraph', { moneyBasis: { ...order, paragraph: ' ' } }, 'court-paragraph-missing'],
    ['and which order it is', { moneyBasis: { ...order, source: '' } }, 'money-source-missing'],
    ['an order of the first day', { moneyBasis: { ...order, on: day('2026-01-01') } }, 'recorded'],
    [
      'an order of after the first day',
      { moneyBasis: { ...order, on: day('2026-01-02') } },
      'money-basis-too-late',
    ],
    ['attorney for property has not the plan', { coversPlan: true, moneyBasis: order }, 'plan-not-covered'],
    [
      'attorney for welfare has the money and the plan',
      { basis: 'LPA_HEALTH_AND_WELFARE', coversPlan: true },
      'recorded',
    ],
    [
      'deputy for welfare has the money and the plan',
      { basis: 'DEPUTY_HEALTH_AND_WELFARE', coversPlan: true },
      'recorded',
    ],
    ['an enduring power has the money', { basis: 'ENDURING_POWER', evidence: 'Registered 2004' }, 'recorded'],
    ['if its registration was seen', { basis: 'ENDURING_POWER' }, 'evidence-missing'],
    ['and not the plan', { basis: 'ENDURING_POWER', coversPlan: true, evidence: 'x' }, 'plan-not-covered'],
    [
      'deputy for property has not the plan',
      { basis: 'DEPUTY_PROPERTY_AND_AFFAIRS', coversPlan: true },
      'plan-not-covered',
    ],
    ['DP-E5: appointed has both', { basis: 'APPOINTED_BY_COMMISSIONER', coversPlan: true }, 'recorded'],
    ['nothing covered', { coversMoney: false }, 'covers-nothing'],
    ['an attorney is no nominee', { kind: 'NOMINEE' }, 'basis-not-of-kind'],
    ['nor the person', { kind: 'SELF' }, 'basis-not-of-kind'],
    ['a last day before the first', { endsOn: day('2025-12-31'), moneyBasis: order }, 'ends-before-start'],
    ['one day', { endsOn: day('2026-01-01'), moneyBasis: order }, 'recorded'],
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

  it('has twelve bases', () => {
    expect(AUTHORITY_BASES).toHaveLength(12);
  });
});

describe('PER-32: who names a nominee', () => {
  const named = (basis: AuthorityBasis, change: Partial<DraftAuthority>, person = adult) =>
    outcome({ kind: 'NOMINEE', basis, ...change }, person);
  const mother: Namer = {
    kind: 'REPRESENTATIVE',
    coversMoney: true,
    startsOn: day('2020-01-01'),
    endsOn: null,
    endedOn: null,
  };
  const inAdvance = { namedOn: day('2024-06-01'), evidence: 'Signed form of that day' };

  it.each<[string, string, string]>([
    ['the parent of a child of 10', named('NOMINATED_BY_REPRESENTATIVE', { namer: mother }, { age: 10, hasCapacity: false }), 'recorded'],
    ['the attorney of an adult without capacity', named('NOMINATED_BY_REPRESENTATIVE', { namer: mother }), 'recorded'],
    ['not for an adult with capacity', named('NOMINATED_BY_REPRESENTATIVE', { namer: mother }, { age: 40, hasCapacity: true }), 'capacity-not-recorded'],
    ['no one named', named('NOMINATED_BY_REPRESENTATIVE', {}), 'namer-missing'],
    ['a representative for the plan alone', named('NOMINATED_BY_REPRESENTATIVE', { namer: { ...mother, coversMoney: false } }), 'namer-cannot-name'],
    ['a nominee names no nominee', named('NOMINATED_BY_REPRESENTATIVE', { namer: { ...mother, kind: 'NOMINEE' } }), 'namer-cannot-name'],
    ['one whose authority ended the day before', named('NOMINATED_BY_REPRESENTATIVE', { namer: { ...mother, endsOn: day('2025-12-31') } }), 'namer-cannot-name'],
    ['the person, before they lost capacity', named('NOMINATED_IN_ADVANCE', inAdvance), 'recorded'],
    ['without a day', named('NOMINATED_IN_ADVANCE', { ...inAdvance, namedOn: null }), 'named-on-missing'],
    ['without evidence', named('NOMINATED_IN_ADVANCE', { ...inAdvance, evidence: '' }), 'evidence-missing'],
    ['named after the first day', named('NOMINATED_IN_ADVANCE', { ...inAdvance, namedOn: day('2026-01-02') }), 'named-after-start'],
    ['in advance while they have capacity', named('NOMINATED_IN_ADVANCE', inAdvance, { age: 40, hasCapacity: true }), 'capacity-not-recorded'],
  ])('%s: %s', (_, result, expected) => {
    expect(result).toBe(expected);
  }); // biome-ignore format: one line a case
});

const byAge: [AuthorityBasis, number, boolean, string][] = [
  ['PARENTAL_RESPONSIBILITY', 0, true, 'recorded'],
  ['PARENTAL_RESPONSIBILITY', 15, true, 'recorded'],
  ['PARENTAL_RESPONSIBILITY', 16, true, 'capacity-not-recorded'],
  ['PARENTAL_RESPONSIBILITY', 17, false, 'recorded'],
  ['PARENTAL_RESPONSIBILITY', 18, false, 'basis-not-for-age'],
  ['LPA_HEALTH_AND_WELFARE', 17, false, 'basis-not-for-age'],
  ['LPA_HEALTH_AND_WELFARE', 18, false, 'recorded'],
  ['LPA_HEALTH_AND_WELFARE', 18, true, 'capacity-not-recorded'],
  ['ENDURING_POWER', 17, false, 'basis-not-for-age'],
  ['LPA_PROPERTY_AND_AFFAIRS', 17, false, 'basis-not-for-age'],
  ['LPA_PROPERTY_AND_AFFAIRS', 18, false, 'recorded'],
  ['LPA_PROPERTY_AND_AFFAIRS', 18, true, 'capacity-not-recorded'],
  ['DEPUTY_PROPERTY_AND_AFFAIRS', 15, false, 'basis-not-for-age'],
  ['DEPUTY_PROPERTY_AND_AFFAIRS', 16, false, 'recorded'],
  ['APPOINTED_BY_COMMISSIONER', 15, true, 'recorded'],
  ['APPOINTED_BY_COMMISSIONER', 16, true, 'capacity-not-recorded'],
  ['NOMINATED_BY_PERSON', 15, true, 'basis-not-for-age'],
  ['NOMINATED_BY_PERSON', 16, true, 'recorded'],
  ['NOMINATED_BY_PERSON', 40, false, 'person-lacks-capacity'],
  ['OWN', 15, true, 'basis-not-for-age'],
  ['OWN', 16, true, 'recorded'],
  ['OWN', 40, false, 'person-lacks-capacity'],
];

describe('PER-06: age and capacity', () => {
  it.each(byAge)('%s at %i, capacity %s: %s', (basis, age, hasCapacity, expected) => {
    const given = { basis, kind: kindOfBasis(basis), moneyBasis: order };
    expect(outcome(given, { age, hasCapacity })).toBe(expected);
  });
});

describe('PER-06: capacity is that for what the authority covers', () => {
  const lacks = { matter: 'MONEY', finding: 'LACKS', assessedOn: day('2025-12-01') } as const;
  const joanna = { basis: 'LPA_HEALTH_AND_WELFARE', coversPlan: true } as const;

  function found(recorded: readonly Found[], change: Partial<DraftAuthority> = joanna) {
    const result = checkAuthority({ ...draft, ...change }, { age: 67, found: recorded });
    return result.ok ? 'recorded' : result.error;
  }

  it('one finding for each', () => {
    expect(found([lacks])).toEqual({ kind: 'capacity-not-recorded', matter: 'PLAN' });
    expect(found([lacks], { ...joanna, coversPlan: false })).toBe('recorded');
    expect(found([lacks, { ...lacks, matter: 'PLAN' }])).toBe('recorded');
  });

  it('found by the first day, and not found otherwise since', () => {
    const moneyOnly = { ...joanna, coversPlan: false };
    expect(found([{ ...lacks, assessedOn: day('2026-01-02') }], moneyOnly)).toMatchObject({
      kind: 'capacity-not-recorded',
    });
    expect(found([lacks, { ...lacks, finding: 'HAS' }], moneyOnly)).toEqual({
      kind: 'person-has-capacity',
      matter: 'MONEY',
    });
  });

  it('a nominee needs none for the plan, and who lacks it for the plan alone names one', () => {
    const named = { ...nominee, coversPlan: true, planConsentRecorded: true };
    expect(found([{ ...lacks, matter: 'PLAN' }], named)).toBe('recorded');
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
