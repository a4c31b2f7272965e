import { describe, expect, it } from 'vitest';
import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import {
  type Challenged,
  checkEnding,
  type Ending,
  outcomesOpen,
} from '@/lib/challenge/rules/challenge-outcome';
import { day } from '@/lib/core/plain-date';

const today = day('2026-05-20');
const local: Challenged = {
  stage: 'LOCAL_RESOLUTION',
  askedOn: day('2026-05-01'),
  decisionOutcome: 'NOT_ELIGIBLE',
  isInForce: true,
  madeByIds: ['lead-1', 'nurse-1'],
};
const check = (change: Partial<Challenged> = {}, ending: Partial<Ending> = {}) => {
  const given: Ending = { outcome: 'STANDS', decidedOn: today, deciderId: 'lead-2', ...ending };
  const result = checkEnding({ ...local, ...change }, given, today);
  return result.ok ? 'ok' : result.error.kind;
};

describe('ELI-64: how a stage can end', () => {
  it.each([
    ['RECONSIDERATION', null, 'STANDS FULL_ASSESSMENT WITHDRAWN NOT_ACCEPTED'],
    ['LOCAL_RESOLUTION', 'NOT_ELIGIBLE', 'STANDS CHANGED WITHDRAWN NOT_ACCEPTED'],
    ['INDEPENDENT_REVIEW', 'NOT_ELIGIBLE', 'STANDS CHANGED WITHDRAWN NOT_ACCEPTED'],
    ['OMBUDSMAN', 'NOT_ELIGIBLE', 'STANDS CHANGED WITHDRAWN NOT_ACCEPTED'],
    ['LOCAL_RESOLUTION', 'ELIGIBLE', 'STANDS WITHDRAWN NOT_ACCEPTED'],
    ['RECONSIDERATION', 'NOT_ELIGIBLE', 'STANDS CHANGED WITHDRAWN NOT_ACCEPTED'],
  ] as const)('%s of %s: %s', (_, decisionOutcome, expected) => {
    expect(outcomesOpen({ decisionOutcome }).join(' ')).toBe(expected);
  });

  it.each<[ChallengeEnd, string]>([
    ['CHANGED', 'ok'],
    ['FULL_ASSESSMENT', 'outcome-not-open'],
  ])('local resolution as %s: %s', (outcome, expected) => expect(check({}, { outcome })).toBe(expected));

  it.each<[ChallengeEnd, string]>([
    ['CHANGED', 'superseded'],
    ['STANDS', 'ok'],
    ['WITHDRAWN', 'ok'],
  ])('%s after a later decision: %s', (outcome, expected) => {
    expect(check({ isInForce: false }, { outcome })).toBe(expected);
  });

  it.each<[ChallengeEnd, string]>([
    ['CHANGED', 'person-died'],
    ['STANDS', 'ok'],
  ])('%s of a refused plan after a death: %s', (outcome, expected) => {
    expect(check({ isInForce: false, diedOn: today }, { outcome })).toBe(expected);
  });

  it('a screening followed by a decision leads to no assessment', () => {
    const screening: Partial<Challenged> = {
      stage: 'RECONSIDERATION',
      decisionOutcome: null,
      isInForce: false,
    };
    expect(check(screening, { outcome: 'FULL_ASSESSMENT' })).toBe('superseded');
  });

  it.each([
    ['2026-05-01', 'ok'],
    ['2026-04-30', 'ended-before-asked'],
    ['2026-05-20', 'ok'],
    ['2026-05-21', 'ended-in-future'],
  ])('ended on %s: %s', (on, expected) => expect(check({}, { decidedOn: day(on) })).toBe(expected));
});

describe('ELI-65: no user reviews their own decision, nor the tool they completed', () => {
  it.each([
    ['lead-1', 'own-decision'],
    ['nurse-1', 'own-decision'],
    ['lead-2', 'ok'],
  ])('%s: %s', (deciderId, expected) => expect(check({}, { deciderId })).toBe(expected));
});
