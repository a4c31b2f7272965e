import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { consentFacts } from '@/lib/money/rules/consent-facts';
import { consentGivers } from '@/lib/money/rules/consent-giver';
import type { PayeeCandidate } from '@/lib/money/rules/payee';
import {
  type ConsentRecord,
  checkConsentGiven,
  checkWithdrawal,
  consentNow,
} from '@/lib/money/rules/payment-consent';
import type { Found } from '@/lib/person/rules/capacity';

const today = day('2026-06-15');
const row = (
  id: string,
  kind: ConsentRecord['kind'],
  change: Partial<ConsentRecord> = {},
): ConsentRecord => ({
  id,
  kind,
  onDay: day('2026-06-01'),
  authorityId: null,
  name: 'Theo Lindgren',
  takesBackId: null,
  ...change,
});
const GIVEN = row('given', 'GIVEN');
const WITHDRAWN = row('withdrawn', 'WITHDRAWN', { onDay: day('2026-06-10') });
const takenBack = (takesBackId: string) => row(`back ${takesBackId}`, 'TAKEN_BACK', { takesBackId });

const PERSON: PayeeCandidate = {
  choice: { kind: 'PERSON', id: null },
  name: 'Theo Lindgren',
  basis: null,
  bar: null,
};
const acting = (id: string, basis: NonNullable<PayeeCandidate['basis']>): PayeeCandidate => ({
  choice: { kind: 'AUTHORITY', id },
  name: id,
  basis,
  bar: null,
});
const ended: PayeeCandidate = {
  ...acting('ended', 'LPA_HEALTH_AND_WELFARE'),
  bar: { kind: 'authority-over' },
};
const ALL = [
  PERSON,
  acting('parent', 'PARENTAL_RESPONSIBILITY'),
  acting('nominee', 'NOMINATED_BY_PERSON'),
  acting('named by parent', 'NOMINATED_BY_REPRESENTATIVE'),
  acting('in advance', 'NOMINATED_IN_ADVANCE'),
  acting('estate', 'PERSONAL_REPRESENTATIVE'),
  { ...PERSON, choice: { kind: 'ORGANISATION', id: 'agency' }, name: 'Agency' } as const,
  ended,
];
const givers = consentGivers(ALL);
const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('PAY-12: consent to a direct payment', () => {
  it.each([
    ['nothing', [], 'NONE', null],
    ['given', [GIVEN], 'GIVEN', 'given'],
    ['withdrawn', [GIVEN, WITHDRAWN], 'WITHDRAWN', 'withdrawn'],
    ['a withdrawal by mistake', [GIVEN, WITHDRAWN, takenBack('withdrawn')], 'GIVEN', 'given'],
    ['given again', [GIVEN, WITHDRAWN, row('again', 'GIVEN')], 'GIVEN', 'again'],
    ['given by mistake', [GIVEN, takenBack('given')], 'NONE', null],
    [
      'given again by mistake',
      [GIVEN, WITHDRAWN, row('again', 'GIVEN'), takenBack('again')],
      'WITHDRAWN',
      'withdrawn',
    ],
  ])('%s', (_, history, state, last) => {
    const now = consentNow(history);
    expect([now.state, now.last?.id ?? null]).toEqual([state, last]);
  });

  it('is given by the person or a representative, by no nominee, organisation or executor', () => {
    expect(givers.map(({ name }) => name)).toEqual(['Theo Lindgren', 'parent', 'ended']);
  });

  const own = { kind: 'PERSON', id: null } as const;
  const by = (id: string) => ({ kind: 'AUTHORITY', id }) as const;
  const has = (assessedOn: string): Found => ({
    matter: 'MONEY',
    finding: 'HAS',
    assessedOn: day(assessedOn),
  });
  it.each([
    ['by the person', own, {}, 'ok'],
    ['by a parent', by('parent'), {}, 'ok'],
    ['tomorrow', own, { onDay: day('2026-06-16') }, 'consent-in-future'],
    ['by someone else', by('stranger'), {}, 'giver-unknown'],
    ['by a nominee', by('nominee'), {}, 'giver-unknown'],
    ['by one who acts no more', by('ended'), {}, 'giver-barred'],
    ['in doubt, not assessed', own, { wasInDoubt: true }, 'capacity-not-found'],
    ['in doubt, found later', own, { wasInDoubt: true, found: [has('2026-06-15')] }, 'capacity-not-found'],
    ['in doubt, found', own, { wasInDoubt: true, found: [has('2026-06-14')] }, 'ok'],
  ])('%s', (_, giver, change, expected) => {
    const { onDay, ...rest } = { onDay: day('2026-06-14'), wasInDoubt: false, found: [], today, ...change };
    expect(kind(checkConsentGiven({ by: giver, onDay }, givers, rest))).toBe(expected);
  });

  const NOT_ENDED = { startsOn: day('2020-01-01'), endsOn: null, endedOn: null, coversMoney: true };
  const OTHERWISE = { namer: null, lacksDbsCheck: false, lacksBasis: false, regainedEnd: null };
  const authority = { ...NOT_ENDED, ...OTHERWISE, id: 'parent', goesOnFromId: null };
  const facts = (history: ConsentRecord[], endsOn: string | null, payee: string | null = null) =>
    consentFacts(consentNow(history), {
      payee: { authorityId: payee },
      authorities: [{ ...authority, endsOn: endsOn === null ? null : day(endsOn) }],
      on: today,
    });
  it('never recorded, withdrawn, or by a representative who acts no more, stops payments', () => {
    const byParent = row('given', 'GIVEN', { authorityId: 'parent' });
    const none = { consentEndedOn: null, consentLapsedOn: null, missing: [] };
    expect(facts([], null)).toEqual({ ...none, missing: ['CONSENT_MISSING'] });
    expect(facts([GIVEN, WITHDRAWN], null)).toEqual({ ...none, consentEndedOn: '2026-06-10' });
    expect(facts([byParent], null)).toEqual(none);
    expect(facts([byParent], '2026-06-12')).toEqual({ ...none, consentLapsedOn: '2026-06-12' });
    // As the payee they stop it already.
    expect(facts([byParent], '2026-06-12', 'parent')).toEqual(none);
    expect(facts([GIVEN], '2026-06-12')).toEqual(none);
  });
});

describe('PAY-07: the last day of consent', () => {
  it.each([
    ['2026-05-31', 'PERSON', 'ends-before-consent'],
    ['2026-06-01', 'PERSON', 'ok'],
    ['2026-06-15', 'ended', 'ok'],
    ['2026-06-15', 'stranger', 'giver-unknown'],
    ['2026-06-16', 'PERSON', 'consent-in-future'],
  ])('%s, by %s: %s', (onDay, who, expected) => {
    const by =
      who === 'PERSON' ? ({ kind: 'PERSON', id: null } as const) : ({ kind: 'AUTHORITY', id: who } as const);
    const result = checkWithdrawal({ by, onDay: day(onDay) }, givers, { givenOn: day('2026-06-01'), today });
    expect(kind(result)).toBe(expected);
  });
});
