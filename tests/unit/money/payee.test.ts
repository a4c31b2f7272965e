import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkOrganisation } from '@/lib/money/rules/organisation';
import {
  authorityBar,
  capacityLostAfter,
  checkPayees,
  mayHold,
  type PayeeCandidate,
  type PayeeChoice,
  personBar,
} from '@/lib/money/rules/payee';
import type { MoneyAuthority } from '@/lib/money/rules/payee-authority';
import type { CapacityFinding, Found } from '@/lib/person/rules/capacity';

const today = day('2026-06-15');
const found = (finding: CapacityFinding, on = '2026-05-01', matter: Found['matter'] = 'MONEY'): Found => ({
  matter,
  finding,
  assessedOn: day(on),
});
const barOf = (bornOn: string, findings: Found[] = [], diedOn: string | null = null) =>
  personBar({ bornOn: day(bornOn), diedOn: diedOn === null ? null : day(diedOn), found: findings }, today)
    ?.kind;

describe('PAY-09: the person as payee', () => {
  it.each([
    ['an adult', barOf('1980-01-01'), undefined],
    ['16 today', barOf('2010-06-15'), undefined],
    ['16 tomorrow (rules 3.3: a child is under 16)', barOf('2010-06-16'), 'under-16'],
    ['found to lack capacity for the money', barOf('1980-01-01', [found('LACKS')]), 'lacks-capacity'],
    [
      'found to lack it for their care alone',
      barOf('1980-01-01', [found('LACKS', '2026-05-01', 'CARE')]),
      undefined,
    ],
    ['found to have it again', barOf('1980-01-01', [found('LACKS'), found('HAS', '2026-06-01')]), undefined],
    ['who died', barOf('1980-01-01', [], '2026-06-01'), 'person-died'],
  ])('%s', (_, bar, expected) => {
    expect(bar).toBe(expected);
  });

  it('could receive it until the day before the first finding since they had capacity', () => {
    expect(capacityLostAfter([], today)).toBeNull();
    expect(capacityLostAfter([found('HAS')], today)).toBeNull();
    expect(capacityLostAfter([found('LACKS'), found('LACKS', '2026-06-01')], today)).toBe('2026-04-30');
    const again = [found('LACKS'), found('HAS', '2026-05-10'), found('LACKS', '2026-06-01')];
    expect(capacityLostAfter(again, today)).toBe('2026-05-31');
  });
});

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

describe('PAY-09: a representative or nominee as payee', () => {
  it.each([
    ['in force, over the money', anne(), undefined],
    ['over the plan alone', anne({ coversMoney: false }), 'money-not-covered'],
    ['beginning tomorrow', anne({ startsOn: day('2026-06-16') }), 'not-yet'],
    ['ended yesterday', anne({ endsOn: day('2026-06-14') }), 'authority-over'],
    ['on its last day', anne({ endsOn: today }), undefined],
    [
      'named by one who acts no more',
      anne({ namer: anne({ endedOn: day('2026-06-01') }) }),
      'authority-over',
    ],
    ['a standard property order (Lumb)', anne({ lacksBasis: true }), 'basis-missing'],
    ['of a person found to have capacity', anne({ regainedEnd: day('2026-05-04') }), 'person-has-capacity'],
  ])('%s', (_, authority, expected) => {
    expect(authorityBar(authority, today)?.kind).toBe(expected);
  });
});

describe('PAY-09: a payee is one who may be paid', () => {
  const person: PayeeChoice = { kind: 'PERSON', id: null };
  const son: PayeeChoice = { kind: 'AUTHORITY', id: 'son' };
  const agency: PayeeChoice = { kind: 'ORGANISATION', id: 'agency' };
  const candidates: PayeeCandidate[] = [
    { choice: person, name: 'Edith Ward', basis: null, bar: { kind: 'lacks-capacity' } },
    { choice: son, name: 'Paul Ward', basis: 'LPA_HEALTH_AND_WELFARE', bar: null },
    { choice: agency, name: 'Harbour', basis: null, bar: null },
  ];
  const check = (way: Parameters<typeof mayHold>[0], payee: PayeeChoice | null) => {
    const result = checkPayees([{ way, payee }], candidates);
    return result.ok ? 'ok' : result.error.kind;
  };

  it.each([
    ['DIRECT_PAYMENT', son, 'ok'],
    ['DIRECT_PAYMENT', person, 'payee-barred'],
    ['DIRECT_PAYMENT', agency, 'payee-not-of-way'],
    ['DIRECT_PAYMENT', { kind: 'AUTHORITY', id: 'of another person' }, 'payee-unknown'],
    ['DIRECT_PAYMENT', null, 'payee-missing'],
    ['THIRD_PARTY', agency, 'ok'],
    ['THIRD_PARTY', son, 'payee-not-of-way'],
    ['THIRD_PARTY', { kind: 'ORGANISATION', id: 'of another board' }, 'payee-unknown'],
    ['THIRD_PARTY', null, 'payee-missing'],
    ['NOTIONAL', null, 'ok'],
  ] as const)('%s to %j: %s', (way, payee, expected) => {
    expect(check(way, payee)).toBe(expected);
  });

  it('never is one to be named again', () => {
    expect(mayHold('DIRECT_PAYMENT', 'TO_BE_NAMED') || mayHold('THIRD_PARTY', 'TO_BE_NAMED')).toBe(false);
  });
});

describe('PAY-10: one organisation, one record', () => {
  it('refuses a second of the same name, and lets one keep its own', () => {
    const known = [{ id: 'a', name: 'Harbour Living' }];
    expect(checkOrganisation({ id: 'b', name: 'harbour-living' }, known).ok).toBe(false);
    expect(checkOrganisation({ id: 'a', name: 'Harbour Living' }, known).ok).toBe(true);
    expect(checkOrganisation({ id: 'b', name: 'Harbour Living, Leeds' }, known).ok).toBe(true);
  });
});
