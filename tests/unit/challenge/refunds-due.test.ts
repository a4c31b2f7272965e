import { describe, expect, it } from 'vitest';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import {
  proposedFirstDay,
  type RefundFacts,
  refundsDue,
  refundsOpen,
} from '@/lib/challenge/rules/refunds-due';
import { addDays, day, daysBetween } from '@/lib/core/plain-date';
import fc from '../../support/property';

type Decided = [outcome: EligibilityOutcome, on: string, challengeId?: string];
const facts = (decisions: Decided[], change: Partial<RefundFacts> = {}): RefundFacts => ({
  isContinuingHealthcare: true,
  receipts: [day('2026-01-01')],
  decisions: decisions.map(([outcome, on, challengeId = null]) => ({
    outcome,
    decidedOn: day(on),
    challengeId,
  })),
  ...change,
});
const due = (...given: Parameters<typeof facts>) =>
  refundsDue(facts(...given)).map(
    ({ kind, firstDays, lastDay }) => `${kind} ${firstDays.join(' or ')} to ${lastDay}`,
  );

describe('ELI-45: the first day that is proposed', () => {
  it.each<[string, Decided[], number, string[]]>([
    ['receipt + 28 by default', [['ELIGIBLE', '2026-03-01']], 28, ['2026-01-29']],
    ['receipt + 29 where the setting says so', [['ELIGIBLE', '2026-03-01']], 29, ['2026-01-30']],
    ['the one that is offered', [['ELIGIBLE', '2026-01-29']], 29, ['2026-01-29']],
    [
      'of an overturned refusal the only one',
      [
        ['NOT_ELIGIBLE', '2026-03-01'],
        ['ELIGIBLE', '2026-06-01', 'c'],
      ],
      29,
      ['2026-01-30', '2026-03-01'],
    ],
  ])('is %s', (_, decisions, setting, proposed) => {
    const given = facts(decisions);
    expect(refundsDue(given).map((one) => proposedFirstDay(one, given.receipts, setting))).toEqual(proposed);
  });
});

describe('ELI-66: which refunds are due', () => {
  it.each<[string, Decided[], string[]]>([
    ['nothing decided', [], []],
    ['a day before day 29', [['ELIGIBLE', '2026-01-28']], []],
    ['on receipt + 28: in time, and one day to judge', [['ELIGIBLE', '2026-01-29']], ['DELAY 2026-01-29 to 2026-01-29']],
    ['one day late', [['ELIGIBLE', '2026-01-30']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-01-30']],
    ['late', [['ELIGIBLE', '2026-03-01']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-03-01']],
    ['late and not eligible', [['NOT_ELIGIBLE', '2026-03-01']], []],
    ['eligible by a new assessment', [['NOT_ELIGIBLE', '2026-03-01'], ['ELIGIBLE', '2026-06-01']], []],
    ['overturned, decided in time', [['NOT_ELIGIBLE', '2026-01-29'], ['ELIGIBLE', '2026-06-01', 'c']], ['OVERTURNED 2026-01-29 to 2026-06-01']],
    ['overturned, decided late: no day twice', [['NOT_ELIGIBLE', '2026-03-01'], ['ELIGIBLE', '2026-06-01', 'c']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-02-28', 'OVERTURNED 2026-03-01 to 2026-06-01']],
    ['overturned, decided a day late', [['NOT_ELIGIBLE', '2026-01-30'], ['ELIGIBLE', '2026-06-01', 'c']], ['DELAY 2026-01-29 to 2026-01-29', 'OVERTURNED 2026-01-30 to 2026-06-01']],
    ['overturned on the same day', [['NOT_ELIGIBLE', '2026-01-29'], ['ELIGIBLE', '2026-01-29', 'c']], []],
    ['eligible late, no longer eligible later', [['ELIGIBLE', '2026-03-01'], ['NOT_ELIGIBLE', '2026-09-01']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-03-01']],
    ['two refusals, the second overturned: none dropped', [['NOT_ELIGIBLE', '2026-03-01'], ['NOT_ELIGIBLE', '2026-06-01'], ['ELIGIBLE', '2026-09-01', 'c']],
      ['DELAY 2026-01-29 or 2026-01-30 to 2026-02-28', 'EARLIER_REFUSAL 2026-03-01 to 2026-05-31', 'OVERTURNED 2026-06-01 to 2026-09-01']],
    ['two refusals in time, the second overturned', [['NOT_ELIGIBLE', '2026-01-20'], ['NOT_ELIGIBLE', '2026-06-01'], ['ELIGIBLE', '2026-09-01', 'c']],
      ['EARLIER_REFUSAL 2026-01-20 to 2026-05-31', 'OVERTURNED 2026-06-01 to 2026-09-01']],
    ['a later refusal overturned', [['ELIGIBLE', '2026-01-20'], ['NOT_ELIGIBLE', '2026-09-01'], ['ELIGIBLE', '2026-12-01', 'c']], ['OVERTURNED 2026-09-01 to 2026-12-01']],
  ])('%s', (_, decisions, expected) => expect(due(decisions)).toEqual(expected)); // biome-ignore format: a table

  it('names the challenge that overturned', () => {
    const [only] = refundsDue(facts([['NOT_ELIGIBLE', '2026-01-29'], ['ELIGIBLE', '2026-06-01', 'c']])); // biome-ignore format: one line
    expect(only?.challengeId).toBe('c');
  });

  it('is for continuing healthcare alone, and for delay only where the 28 days ran', () => {
    const late: Decided[] = [['ELIGIBLE', '2026-03-01']];
    expect(due(late, { isContinuingHealthcare: false })).toEqual([]);
    expect(due(late, { receipts: [] })).toEqual([]);
  });

  it('offers each late decision of its own receipt', () => {
    const decided: Decided[] = [['NOT_ELIGIBLE', '2026-01-20'], ['ELIGIBLE', '2026-08-01']]; // biome-ignore format: one line
    expect(due(decided, { receipts: [day('2026-01-01'), day('2026-06-01')] })).toEqual([
      'DELAY 2026-06-29 or 2026-06-30 to 2026-08-01',
    ]);
  });

  it('story 7: a wrong Checklist of 9 March, refused late, overturned: 67 or 66 days, then 277', () => {
    const decided: Decided[] = [['NOT_ELIGIBLE', '2026-06-12'], ['ELIGIBLE', '2027-03-15', 'c']]; // biome-ignore format: one line
    const [delay, overturned] = refundsDue(facts(decided, { receipts: [day('2026-03-09')] }));
    const lengths = [delay, overturned].map((one) =>
      one?.firstDays.map((first) => daysBetween(first, one.lastDay) + 1),
    );
    expect([delay?.firstDays, delay?.lastDay]).toEqual([['2026-04-06', '2026-04-07'], '2026-06-11']);
    expect(lengths).toEqual([[67, 66], [277]]);
  });

  it('no day is in two refunds, whatever was received and decided', () => {
    const one = fc.record({
      isYes: fc.boolean(),
      days: fc.integer({ min: 0, max: 90 }),
      isReview: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 7 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 4 }),
        (made, received) => {
          let on = day('2026-01-01');
          const decisions = made.map(({ isYes, days, isReview }, index) => {
            on = addDays(on, days);
            const outcome = isYes ? ('ELIGIBLE' as const) : ('NOT_ELIGIBLE' as const);
            return {
              outcome,
              decidedOn: on,
              challengeId: isYes && isReview && index > 0 ? `c${index}` : null,
            };
          });
          const receipts = received.map((days) => addDays(day('2026-01-01'), days));
          const found = refundsDue({ isContinuingHealthcare: true, receipts, decisions });
          const days = found.flatMap(({ firstDays: [first = on], lastDay }) =>
            Array.from({ length: daysBetween(first, lastDay) + 1 }, (_, index) => addDays(first, index)),
          );
          expect(new Set(days).size).toBe(days.length);
          const last = found.map(({ firstDays: [first = on], lastDay }) => ({ firstDay: first, lastDay }));
          expect(refundsOpen(found, last)).toEqual([]);
          expect(refundsOpen(found, [])).toEqual(found);
        },
      ),
    );
  });

  it('passes over a decision from before the 28 days began', () => {
    const decided: Decided[] = [
      ['NOT_ELIGIBLE', '2025-06-01'],
      ['ELIGIBLE', '2026-03-01'],
    ];
    expect(due(decided)).toEqual(['DELAY 2026-01-29 or 2026-01-30 to 2026-03-01']);
  });
});
