import { describe, expect, it } from 'vitest';
import { groundNames } from '@/components/money/exclusion-text';
import { day } from '@/lib/core/plain-date';
import {
  asTheyGoOn,
  checkExclusionDays,
  EXCLUSION_GROUNDS,
  type Exclusion,
  excludedAfter,
  withExclusions,
} from '@/lib/money/rules/exclusion';
import type { PayeeCandidate } from '@/lib/money/rules/payee';

const on = day('2026-06-15');
const exclusion = (
  startsOn: string,
  endsOn: string | null,
  authorityId: string | null = null,
): Exclusion => ({
  authorityId,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

describe('PAY-13: an exclusion from direct payments', () => {
  it.each([
    ['none', [], null, null],
    ['of the person, open', [exclusion('2026-06-01', null)], null, '2026-05-31'],
    ['of the person, whoever is paid', [exclusion('2026-06-01', null)], 'nominee', '2026-05-31'],
    ['from today', [exclusion('2026-06-15', null)], null, '2026-06-14'],
    ['from tomorrow', [exclusion('2026-06-16', null)], null, null],
    ['to today', [exclusion('2026-06-01', '2026-06-15')], null, '2026-05-31'],
    ['to yesterday', [exclusion('2026-06-01', '2026-06-14')], null, null],
    ['of the nominee who is paid', [exclusion('2026-06-01', null, 'nominee')], 'nominee', '2026-05-31'],
    ['of another', [exclusion('2026-06-01', null, 'other')], 'nominee', null],
    ['of a nominee, the person is paid', [exclusion('2026-06-01', null, 'nominee')], null, null],
    ['two', [exclusion('2026-06-10', null), exclusion('2026-06-01', null)], null, '2026-05-31'],
  ])('%s', (_, exclusions, payee, expected) => {
    expect(excludedAfter(exclusions, payee, on)).toBe(expected);
  });

  it('follows the authority that goes on for the money, whichever of the two it was recorded of', () => {
    const authorities = [
      { id: 'before', goesOnFromId: null, coversMoney: true },
      { id: 'now', goesOnFromId: 'before', coversMoney: true },
      { id: 'other', goesOnFromId: null, coversMoney: true },
    ];
    const recorded = ['before', 'now', 'other', null].map((id) => exclusion('2026-06-01', null, id));
    const now = asTheyGoOn(recorded, authorities).map(({ authorityId }) => authorityId);
    expect(now).toEqual(['now', 'now', 'other', null]);
  });

  const one = (choice: PayeeCandidate['choice'], bar: PayeeCandidate['bar'] = null): PayeeCandidate => ({
    choice,
    name: choice.kind,
    basis: null,
    bar,
  });
  const all = [
    one({ kind: 'PERSON', id: null }),
    one({ kind: 'AUTHORITY', id: 'nominee' }),
    one({ kind: 'AUTHORITY', id: 'old' }, { kind: 'authority-over' }),
    one({ kind: 'ORGANISATION', id: 'agency' }),
  ];
  const bars = (exclusions: Exclusion[]) =>
    withExclusions(all, exclusions, on).map(({ bar }) => bar?.kind ?? 'ok');
  it('bars the person and who acts for them, never an organisation: the other ways stay open', () => {
    expect(bars([])).toEqual(['ok', 'ok', 'authority-over', 'ok']);
    expect(bars([exclusion('2026-06-01', null)])).toEqual(['excluded', 'excluded', 'authority-over', 'ok']);
    expect(bars([exclusion('2026-06-01', null, 'nominee')])).toEqual([
      'ok',
      'excluded',
      'authority-over',
      'ok',
    ]);
  });

  it.each([
    ['2026-06-15', null, 'ok'],
    ['2026-06-16', null, 'exclusion-start-in-future'],
    ['2026-06-10', '2026-06-09', 'exclusion-ends-before-start'],
    ['2026-06-10', '2026-06-10', 'ok'],
    ['2026-06-10', '2027-06-10', 'ok'],
  ])('from %s to %s: %s', (startsOn, endsOn, expected) => {
    const result = checkExclusionDays(exclusion(startsOn, endsOn), on);
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });

  it('has a ground of the Schedule, each with words of its own', () => {
    expect(new Set(EXCLUSION_GROUNDS.map((ground) => groundNames[ground])).size).toBe(10);
  });
});
