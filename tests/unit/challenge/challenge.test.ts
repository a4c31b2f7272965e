import { describe, expect, it } from 'vitest';
import type { ChallengeStage, StageEnd } from '@/lib/case/rules/challenge-stage';
import {
  type AskedChallenge,
  type ChallengeFacts,
  checkAsking,
  nextStage,
} from '@/lib/challenge/rules/challenge';
import { day } from '@/lib/core/plain-date';

const today = day('2026-09-01');
const decision = {
  id: 'd1',
  on: day('2026-01-10'),
  letterSentOn: day('2026-01-15'),
  isEligible: false,
};
const screenedOut = { id: 's1', on: day('2026-01-10'), letterSentOn: null };
const refusedPlan = { id: 'p1', on: day('2026-05-01'), letterSentOn: null };
const facts = (change: Partial<ChallengeFacts> = {}): ChallengeFacts => ({
  isContinuingHealthcare: true,
  localResolutionDueOn: null,
  decision,
  screenedOut: null,
  refusedPlan: null,
  challenges: [],
  ...change,
});
const asked = (
  stage: ChallengeStage,
  outcome: StageEnd | null = 'STANDS',
  aboutId = 'd1',
): AskedChallenge => ({
  id: `${stage} ${outcome}`,
  stage,
  aboutId,
  ended: outcome && { outcome, on: day('2026-04-01'), letterSentOn: null },
});
const said = (change: Partial<ChallengeFacts>) => {
  const next = nextStage(facts(change), today);
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
    ['ELI-60: withdrawn, and asked again', { challenges: [asked('LOCAL_RESOLUTION', 'WITHDRAWN')] }, 'open LOCAL_RESOLUTION'],
    ['ELI-62: another service is reconsidered', { isContinuingHealthcare: false }, 'open RECONSIDERATION'],
    ['ELI-62: withdrawn there, and asked again', { isContinuingHealthcare: false, challenges: [asked('RECONSIDERATION', 'WITHDRAWN')] }, 'open RECONSIDERATION'],
    ['ELI-62: no independent review for other services', { isContinuingHealthcare: false, challenges: [asked('RECONSIDERATION')] }, 'open OMBUDSMAN'],
    ['ELI-60: after the panel', { challenges: [first, asked('INDEPENDENT_REVIEW')] }, 'open OMBUDSMAN'],
    ['ELI-60: the panel was withdrawn', { challenges: [first, asked('INDEPENDENT_REVIEW', 'WITHDRAWN')] }, 'open INDEPENDENT_REVIEW'],
    ['ELI-67: late, and independent review was asked for', { challenges: [asked('LOCAL_RESOLUTION', 'DELAYED'), asked('INDEPENDENT_REVIEW', null)] }, 'running INDEPENDENT_REVIEW'],
    ['ELI-67: the panel answered after the delay', { challenges: [asked('LOCAL_RESOLUTION', 'DELAYED'), asked('INDEPENDENT_REVIEW')] }, 'open OMBUDSMAN'],
    ['ELI-67: the panel waits for local resolution', { challenges: [asked('LOCAL_RESOLUTION', 'DELAYED'), asked('INDEPENDENT_REVIEW', 'NOT_ACCEPTED')] }, 'open LOCAL_RESOLUTION'],
    ['ELI-60: the panel did not take it after local resolution', { challenges: [first, asked('INDEPENDENT_REVIEW', 'NOT_ACCEPTED')] }, 'open OMBUDSMAN'],
    ['ELI-60: after the Ombudsman', { challenges: [first, asked('INDEPENDENT_REVIEW'), asked('OMBUDSMAN')] }, 'end'],
    ['ELI-60: a new decision begins anew', { challenges: [asked('LOCAL_RESOLUTION', 'STANDS', 'd0')] }, 'open LOCAL_RESOLUTION'],
    ['PLN-20: a refused plan, of continuing healthcare too', { refusedPlan }, 'open RECONSIDERATION'],
    ['PLN-20: while it is reconsidered', { refusedPlan, challenges: [asked('RECONSIDERATION', null, 'p1')] }, 'running RECONSIDERATION'],
    ['PLN-20: withdrawn, and asked again', { refusedPlan, challenges: [asked('RECONSIDERATION', 'WITHDRAWN', 'p1')] }, 'open RECONSIDERATION'],
    ['PLN-20: it stands', { refusedPlan, challenges: [asked('RECONSIDERATION', 'STANDS', 'p1')] }, 'complaint'],
    ['PLN-20: the next refusal is another decision', { refusedPlan: { ...refusedPlan, id: 'p2' }, challenges: [asked('RECONSIDERATION', 'CHANGED', 'p1')] }, 'open RECONSIDERATION'],
    ['ELI-60: a screening that said no', { decision: null, screenedOut }, 'open RECONSIDERATION'],
    ['ELI-61: while it is reconsidered', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', null, 's1')] }, 'running RECONSIDERATION'],
    ['ELI-60: reconsidered, never to independent review', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', 'STANDS', 's1')] }, 'complaint'],
    ['ELI-60: sent for full assessment', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', 'FULL_ASSESSMENT', 's1')] }, 'nothing-to-challenge'],
    ['ELI-60: withdrawn, and asked again', { decision: null, screenedOut, challenges: [asked('RECONSIDERATION', 'WITHDRAWN', 's1')] }, 'open RECONSIDERATION'],
    ['ELI-60: a decision came after the screening', { screenedOut, challenges: [asked('RECONSIDERATION', 'FULL_ASSESSMENT', 's1')] }, 'open LOCAL_RESOLUTION'],
  ])('%s: %s', (_, change, expected) => expect(said(change)).toBe(expected)); // biome-ignore format: a table

  it('ELI-60: says which stage went before', () => {
    expect(nextStage(facts({ challenges: [first] }), today)).toMatchObject({
      previousId: first.id,
      aboutId: 'd1',
    });
    expect(nextStage(facts(), today)).toMatchObject({ previousId: null });
  });

  it('ELI-60: a stage that is withdrawn leaves the time there was to ask', () => {
    const withdrawn = asked('LOCAL_RESOLUTION', 'WITHDRAWN');
    expect(nextStage(facts({ challenges: [withdrawn] }), today)).toMatchObject({
      previousId: withdrawn.id,
      limit: { counts: 'LETTER', lastDay: '2026-07-15' },
    });
    const panel = asked('INDEPENDENT_REVIEW', 'WITHDRAWN');
    expect(nextStage(facts({ challenges: [first, panel] }), today)).toMatchObject({
      previousId: panel.id,
      limit: { lastDay: '2026-10-01' },
    });
  });

  // ELI-67: the last day is in time, and the day after it is not.
  it.each([
    ['2026-07-01', null],
    ['2026-07-02', { stage: 'INDEPENDENT_REVIEW', since: '2026-07-02', limit: null }],
  ])('ELI-67: local resolution that is due on 1 July, on %s: %j', (on, instead) => {
    const running = asked('LOCAL_RESOLUTION', null);
    const late = { challenges: [running], localResolutionDueOn: day('2026-07-01') };
    const next = nextStage(facts(late), day(on));
    expect(next).toMatchObject({
      kind: 'running',
      instead: instead && { ...instead, previousId: running.id },
    });
    const asking = { stage: 'INDEPENDENT_REVIEW', askedOn: day(on), lateReason: null } as const;
    expect(checkAsking(next, asking, day(on)).ok).toBe(instead !== null);
    expect(nextStage(facts({ ...late, decision: { ...decision, id: 'd2' } }), day(on))).toMatchObject({
      instead: null,
    });
  });

  it('ELI-63: counts from the letter, before it from the decision', () => {
    expect(nextStage(facts(), today)).toMatchObject({
      limit: { from: '2026-01-15', counts: 'LETTER', lastDay: '2026-07-15' },
    });
    expect(nextStage(facts({ decision: { ...decision, letterSentOn: null } }), today)).toMatchObject({
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
    expect(nextStage(facts({ challenges: [local(null)] }), today)).toMatchObject({
      limit: { lastDay: '2026-10-01' },
    });
    expect(nextStage(facts({ challenges: [local('2026-04-08')] }), today)).toMatchObject({
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
    expect(nextStage(facts({ decision: { ...decision, on, letterSentOn: on } }), today)).toMatchObject({
      limit: { lastDay },
    });
  });

  it('ELI-63: no time limit for a decision in the person’s favour, which can be reviewed too', () => {
    expect(nextStage(facts({ decision: { ...decision, isEligible: true } }), today)).toMatchObject({
      stage: 'LOCAL_RESOLUTION',
      limit: null,
    });
  });

  it('ELI-63: no time limit for a reconsideration and the Ombudsman', () => {
    expect(nextStage(facts({ decision: null, screenedOut }), today)).toMatchObject({ limit: null });
    expect(
      nextStage(facts({ isContinuingHealthcare: false, challenges: [asked('RECONSIDERATION')] }), today),
    ).toMatchObject({
      limit: null,
    });
  });
});

describe('checkAsking', () => {
  const check = (
    askedOn: string,
    lateReason: string | null = null,
    stage: ChallengeStage = 'LOCAL_RESOLUTION',
  ) => {
    const result = checkAsking(
      nextStage(facts(), today),
      { stage, askedOn: day(askedOn), lateReason },
      today,
    );
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
