import { describe, expect, it } from 'vitest';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { type RefundFacts, refundsDue } from '@/lib/challenge/rules/refunds-due';
import { day } from '@/lib/core/plain-date';

type Decided = [outcome: EligibilityOutcome, on: string, challengeId?: string];
const facts = (decisions: Decided[], change: Partial<RefundFacts> = {}): RefundFacts => ({
  isContinuingHealthcare: true,
  receivedOn: day('2026-01-01'),
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

describe('ELI-66: which refunds are due', () => {
  it.each<[string, Decided[], string[]]>([
    ['nothing decided', [], []],
    ['in time', [['ELIGIBLE', '2026-01-29']], []],
    ['one day late', [['ELIGIBLE', '2026-01-30']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-01-30']],
    ['late', [['ELIGIBLE', '2026-03-01']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-03-01']],
    ['late and not eligible', [['NOT_ELIGIBLE', '2026-03-01']], []],
    ['eligible by a new assessment', [['NOT_ELIGIBLE', '2026-03-01'], ['ELIGIBLE', '2026-06-01']], []],
    ['overturned, decided in time', [['NOT_ELIGIBLE', '2026-01-29'], ['ELIGIBLE', '2026-06-01', 'c']], ['OVERTURNED 2026-01-29 to 2026-06-01']],
    ['overturned, decided late: no day twice', [['NOT_ELIGIBLE', '2026-03-01'], ['ELIGIBLE', '2026-06-01', 'c']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-02-28', 'OVERTURNED 2026-03-01 to 2026-06-01']],
    ['overturned, decided a day late', [['NOT_ELIGIBLE', '2026-01-30'], ['ELIGIBLE', '2026-06-01', 'c']], ['DELAY 2026-01-29 to 2026-01-29', 'OVERTURNED 2026-01-30 to 2026-06-01']],
    ['overturned on the same day', [['NOT_ELIGIBLE', '2026-01-29'], ['ELIGIBLE', '2026-01-29', 'c']], []],
    ['eligible late, no longer eligible later', [['ELIGIBLE', '2026-03-01'], ['NOT_ELIGIBLE', '2026-09-01']], ['DELAY 2026-01-29 or 2026-01-30 to 2026-03-01']],
    ['a later refusal overturned', [['ELIGIBLE', '2026-01-20'], ['NOT_ELIGIBLE', '2026-09-01'], ['ELIGIBLE', '2026-12-01', 'c']], ['OVERTURNED 2026-09-01 to 2026-12-01']],
  ])('%s', (_, decisions, expected) => expect(due(decisions)).toEqual(expected)); // biome-ignore format: a table

  it('names the challenge that overturned', () => {
    const [only] = refundsDue(facts([['NOT_ELIGIBLE', '2026-01-29'], ['ELIGIBLE', '2026-06-01', 'c']])); // biome-ignore format: one line
    expect(only?.challengeId).toBe('c');
  });

  it('is for continuing healthcare alone, and for delay only where the 28 days ran', () => {
    const late: Decided[] = [['ELIGIBLE', '2026-03-01']];
    expect(due(late, { isContinuingHealthcare: false })).toEqual([]);
    expect(due(late, { receivedOn: null })).toEqual([]);
  });

  it('passes over a decision from before the 28 days began', () => {
    const decided: Decided[] = [
      ['NOT_ELIGIBLE', '2025-06-01'],
      ['ELIGIBLE', '2026-03-01'],
    ];
    expect(due(decided)).toEqual(['DELAY 2026-01-29 or 2026-01-30 to 2026-03-01']);
  });
});
