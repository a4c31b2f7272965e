import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { GAP_KEYS, isComplete, planGaps } from '@/lib/plan/rules/completeness';
import type { PlanSnapshot } from '@/lib/plan/rules/snapshot';

const line = {
  id: 'line-1',
  outcomeId: 'outcome-1',
  whyNeeded: 'To get out',
  cost: 'WEEKLY',
  amount: pence(52_000),
} as const;

const full: PlanSnapshot = {
  sections: {
    WHAT_MATTERS: 'My garden',
    HOW_TO_SUPPORT_ME: 'Ask me first',
    GOOD_DAY: 'Sun and visitors',
    HEALTH_NEEDS: 'Breathing',
    CONTINGENCY: 'Ring the agency',
  },
  outcomes: [{ id: 'outcome-1', description: 'To be outdoors each day' }],
  lines: [line],
  risks: [{ id: 'risk-1', management: 'Two people for transfers' }],
  noRisksIdentified: false,
  startsOn: day('2023-11-30'),
  weeks: 52,
  hasCoordinator: true,
  healthMonitorName: 'Nurse Lund',
  firstReviewOn: day('2024-02-29'),
  firstReviewHow: 'At home',
  noticeDays: 28,
  capacityFluctuates: false,
  emergencyContacts: 1,
  personHasAgreed: true,
  indicative: pence(2_704_000),
  overIndicativeReason: '',
  amount: null,
};

function gaps(change: Partial<PlanSnapshot>): string[] {
  return planGaps({ ...full, ...change }).map(({ key, level, about }) =>
    [level, key, about ?? ''].join(' ').trim(),
  );
}

const without = (section: keyof PlanSnapshot['sections']) => ({
  sections: { ...full.sections, [section]: ' ' },
});

const cases: [string, Partial<PlanSnapshot>, string[]][] = [
  ['nothing', {}, []],
  ['the health needs', without('HEALTH_NEEDS'), ['BLOCKING health-needs']],
  ['what matters', without('WHAT_MATTERS'), ['ADVICE what-matters']],
  ['how to support me', without('HOW_TO_SUPPORT_ME'), ['ADVICE how-to-support-me']],
  ['a good day', without('GOOD_DAY'), ['ADVICE good-day']],
  ['the contingency', without('CONTINGENCY'), ['BLOCKING contingency']],
  ['DP-E13: risks left blank', { risks: [] }, ['BLOCKING risks']],
  ['risks, none identified', { risks: [], noRisksIdentified: true }, []],
  [
    'what to do about a risk',
    { risks: [{ id: 'risk-9', management: '' }] },
    ['BLOCKING risk-management risk-9'],
  ],
  ['DP-E13: the first review date', { firstReviewOn: null }, ['BLOCKING first-review-date']],
  ['how to review', { firstReviewHow: '' }, ['BLOCKING first-review-how']],
  ['the start', { startsOn: null }, ['BLOCKING start-date']],
  ['the co-ordinator', { hasCoordinator: false }, ['BLOCKING coordinator']],
  ['the health monitor', { healthMonitorName: ' ' }, ['BLOCKING health-monitor']],
  ['the notice', { noticeDays: null }, ['BLOCKING notice-period']],
  ['no more than a day of notice', { noticeDays: 1 }, []],
  ['any notice', { noticeDays: 0 }, ['BLOCKING notice-period']],
  ['the capacity question', { capacityFluctuates: null }, ['BLOCKING capacity-question']],
  ['capacity arrangements', { capacityFluctuates: true }, ['BLOCKING capacity-arrangements']],
  ['the agreement', { personHasAgreed: false }, ['BLOCKING person-agreement']],
  ['emergency contacts', { emergencyContacts: 0 }, ['ADVICE emergency-contact']],
  ['an indicative budget', { indicative: null }, ['BLOCKING indicative-budget']],
  ['services', { lines: [] }, ['BLOCKING services', 'ADVICE outcome-without-service outcome-1']],
  ['outcomes', { outcomes: [] }, ['BLOCKING outcomes', 'BLOCKING line-outcome line-1']],
  [
    'the outcome in words',
    { outcomes: [{ id: 'outcome-1', description: '' }] },
    ['BLOCKING outcome-text outcome-1'],
  ],
  [
    "a line's outcome",
    {
      lines: [
        { ...line, amount: pence(1) },
        { ...line, id: 'line-2', amount: pence(1), outcomeId: null },
      ],
    },
    ['BLOCKING line-outcome line-2'],
  ],
  [
    "a line's cost",
    { lines: [line, { ...line, id: 'line-2', amount: pence(0) }] },
    ['BLOCKING line-cost line-2'],
  ],
  ["a line's reason", { lines: [{ ...line, whyNeeded: '' }] }, ['BLOCKING line-reason line-1']],
];

const seen = new Set<string>();

describe('PLN-01: what a plan must contain', () => {
  it.each(cases)('missing %s', (_, change, expected) => {
    const found = planGaps({ ...full, ...change });
    for (const { key } of found) seen.add(key);
    expect(gaps(change)).toEqual(expected);
    expect(isComplete(found)).toBe(!expected.some((gap) => gap.startsWith('BLOCKING')));
  });

  it('requires the arrangements if capacity fluctuates', () => {
    const sections = { ...full.sections, CAPACITY: 'Ask in the morning' };
    expect(gaps({ capacityFluctuates: true, sections })).toEqual([]);
  });

  it('lists everything at once, in the order of the plan', () => {
    const found = gaps({ ...without('HEALTH_NEEDS'), firstReviewOn: null, personHasAgreed: false });
    expect(found).toEqual([
      'BLOCKING health-needs',
      'BLOCKING first-review-date',
      'BLOCKING person-agreement',
    ]);
  });

  it('has a case for every key here or below', () => {
    const below = ['first-review-too-early', 'first-review-too-late', 'full-cost', 'over-indicative'];
    expect([...seen, ...below].sort()).toEqual([...GAP_KEYS].sort());
  });
});

describe('PLN-02: the first review within three months of the start', () => {
  it.each([
    ['2023-11-29', ['BLOCKING first-review-too-early']],
    ['2023-11-30', []],
    ['2024-02-29', []],
    ['2024-03-01', ['BLOCKING first-review-too-late']],
  ])('from 30 November 2023, on %s: %j', (firstReviewOn, expected) => {
    expect(gaps({ firstReviewOn: day(firstReviewOn) })).toEqual(expected);
  });
});

describe('PLN-03: the full cost', () => {
  const lines = [{ ...line, amount: pence(54_000) }];
  const reason = { overIndicativeReason: 'A night sitter since June' };

  it('MO-16: 520 does not pay for 540 a week', () => {
    expect(gaps({ lines, amount: pence(52_000 * 52) })).toEqual(['BLOCKING full-cost']);
    expect(gaps({ lines, amount: pence(54_000 * 52 - 1), ...reason })).toEqual(['BLOCKING full-cost']);
    expect(gaps({ lines, amount: pence(54_000 * 52), ...reason })).toEqual([]);
  });
});

describe('PLN-04: over the indicative budget', () => {
  it.each([
    [2_704_000, '', []],
    [2_703_999, '', ['BLOCKING over-indicative']],
    [2_703_999, ' ', ['BLOCKING over-indicative']],
    [2_703_999, 'A night sitter since June', []],
  ])('27,040.00 against %i pence, reason %j: %j', (indicative, overIndicativeReason, expected) => {
    expect(gaps({ indicative: pence(indicative), overIndicativeReason })).toEqual(expected);
  });

  it('compares the amount to be agreed if there is one', () => {
    expect(gaps({ amount: pence(2_704_001) })).toEqual(['BLOCKING over-indicative']);
  });
});
