import { describe, expect, it } from 'vitest';
import type { ChallengeEnd, ChallengeStage } from '@/lib/case/rules/challenge-stage';
import {
  type AskedChallenge,
  type ChallengeFacts,
  checkAsking,
  nextStage,
} from '@/lib/challenge/rules/challenge';
import { day } from '@/lib/core/plain-date';

const decision = { id: 'd1', on: day('2026-01-10'), letterSentOn: day('2026-01-15') };
const screenedOut = { id: 's1', on: day('2026-01-10'), letterSentOn: null };
const facts = (change: Partial<ChallengeFacts> = {}): ChallengeFacts => ({
  hasIndependentReview: true,
  decision,
  screenedOut: null,
  challenges: [],
  ...change,
});
const asked = (
  stage: ChallengeStage,
  outcome: ChallengeEnd | null = 'STANDS',
  aboutId = 'd1',
): AskedChallenge => ({
  id: stage,
  stage,
  aboutId,
  ended: outcome && { outcome, on: day('2026-04-01'), letterSentOn: null },
});
const said = (change: Partial<ChallengeFacts>) => {
  const next = nextStage(facts(change));
  return 'stage' in next ? `${next.kind} ${next.stage}` : next.kind;
};
const first = asked('LOCAL_RESOLUTION');

describe('nextStage', () => {
  it.each<[string, Partial<ChallengeFacts>, string]>([
    ['ELI-60: nothing decided', { decision: null }, 'nothing-to-challenge'],
    ['ELI-60: a decision', {}, 'open LOCAL_RESOLUTION'],
    ['ELI-61: while it is looked at', { challenges: [asked('LOCAL_RESOLUTION', null)] }, 'running LOCAL_RESOLUTION'],
    ['ELI-60: the decision stands', { challenges: [first] }, 'open INDEPENDENT_REVIEW'],
    ['ELI-60: not accepted', { challenges: [asked('LOCAL_RESOLUTION', 'NOT_ACCEPTED')] }, 'open INDEPENDENT_REVIEW'],
    ['ELI-60: withdrawn', { challenges: [asked('LOCAL_RESOLUTION', 'WITHDRAWN')] }, 'complaint'],
    ['ELI-62: no independent review for other services', { hasIndependentReview: false, challenges: [first] }, 'open OMBUDSMAN'],
    ['ELI-60: after the panel', { challenges: [first, asked('INDEPENDENT_REVIEW')] }, 'open OMBUDSMAN'],
    ['ELI-60: the panel was withdrawn', { challenges: [first, asked('INDEPENDENT_REVIEW', 'WITHDRAWN')] }, 'complaint'],
    ['ELI-60: after the Ombudsman', { challenges: [first, asked('INDEPENDENT_REVIEW'), asked('OMBUDSMAN')] }, 'end'],
    ['ELI-60: a new decision begins anew', { challenges: [asked('LOCAL_RESOLUTION', 'STANDS', 'd0')] }, 'open LOCAL_RESOLUTION'],
    ['ELI-60: a screening that said no', { decision: null, screenedOut }, 'open RECONSIDERATION'],
    ['ELI-61: while it is reconsidered', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', null, 's1')] }, 'running RECONSIDERATION'],
    ['ELI-60: reconsidered, never to independent review', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', 'STANDS', 's1')] }, 'complaint'],
    ['ELI-60: sent for full assessment', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', 'FULL_ASSESSMENT', 's1')] }, 'nothing-to-challenge'],
    ['ELI-60: withdrawn, and asked again', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', 'WITHDRAWN', 's1')] }, 'open RECONSIDERATION'],
    ['ELI-60: a decision came after the screening', { screenedOut, challenges: [asked('RECONSIDERATION', 'FULL_ASSESSMENT', 's1')] }, 'open LOCAL_RESOLUTION'],
  ])('%s: %s', (_, change, expected) => expect(said(change)).toBe(expected)); // biome-ignore format: a table

  it('ELI-60: says which stage went before', () => {
    expect(nextStage(facts({ challenges: [first] }))).toMatchObject({ previousId: first.id, aboutId: 'd1' });
    expect(nextStage(facts())).toMatchObject({ previousId: null });
  });

  it('ELI-63: counts from the letter, before it from the decision', () => {
    expect(nextStage(facts())).toMatchObject({
      limit: { from: '2026-01-15', counts: 'LETTER', lastDay: '2026-07-15' },
    });
    expect(nextStage(facts({ decision: { ...decision, letterSentOn: null } }))).toMatchObject({
      limit: { from: '2026-01-10', counts: 'DECISION', lastDay: '2026-07-10' },
    });
  });

  it('ELI-63: counts for independent review from the outcome, or from its letter', () => {
    const local = (letterSentOn: string | null): AskedChallenge => ({
      ...first,
      ended: {
        outcome: 'STANDS',
        on: day('2026-04-01'),
        letterSentOn: letterSentOn && day(letterSentOn),
      } as never,
    });
    expect(nextStage(facts({ challenges: [local(null)] }))).toMatchObject({
      limit: { lastDay: '2026-10-01' },
    });
    expect(nextStage(facts({ challenges: [local('2026-04-08')] }))).toMatchObject({
      limit: { from: '2026-04-08', lastDay: '2026-10-08' },
    });
  });

  // ELI-63: months keep the day of the month, or take the month's last day.
  it.each([
    ['CK-19', '2023-08-31', '2024-02-29'],
    ['CK-20', '2023-09-30', '2024-03-30'],
    ['a common year', '2022-08-31', '2023-02-28'],
    ['over the clock change', '2026-04-26', '2026-10-26'],
  ])('%s: a letter of %s can be answered until %s', (_, letter, lastDay) => {
    const on = day(letter);
    expect(nextStage(facts({ decision: { id: 'd1', on, letterSentOn: on } }))).toMatchObject({
      limit: { lastDay },
    });
  });

  it('ELI-63: no time limit for a reconsideration and the Ombudsman', () => {
    expect(nextStage(facts({ decision: null, screenedOut }))).toMatchObject({ limit: null });
    expect(nextStage(facts({ hasIndependentReview: false, challenges: [first] }))).toMatchObject({
      limit: null,
    });
  });
});

describe('checkAsking', () => {
  const today = day('2026-09-01');
  const check = (
    askedOn: string,
    lateReason: string | null = null,
    stage: ChallengeStage = 'LOCAL_RESOLUTION',
  ) => {
    const result = checkAsking(nextStage(facts()), { stage, askedOn: day(askedOn), lateReason }, today);
    return result.ok ? `ok ${result.value.lateReason}` : result.error.kind;
  };

  // ELI-63
  it.each([
    ['2026-07-15', null, 'ok null'],
    ['2026-07-15', 'Was ill', 'ok null'],
    ['2026-07-16', null, 'too-late'],
    ['2026-07-16', 'Was ill', 'ok Was ill'],
    ['2026-01-10', null, 'ok null'],
    ['2026-01-09', null, 'asked-before-decision'],
    ['2026-09-02', 'Was ill', 'asked-in-future'],
    ['2026-09-01', 'Was ill', 'ok Was ill'],
  ])('ELI-63: asked on %s, reason %s: %s', (askedOn, reason, expected) => {
    expect(check(askedOn, reason)).toBe(expected);
  });

  it('ELI-60: only the stage that is open', () => {
    expect(check('2026-07-15', null, 'INDEPENDENT_REVIEW')).toBe('stage-not-open');
    expect(check('2026-07-15', null, 'RECONSIDERATION')).toBe('stage-not-open');
  });
});
