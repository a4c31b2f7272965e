import { describe, expect, it } from 'vitest';
import { CASE_STATES, type CaseState } from '@/lib/case/rules/case-state';
import { casePath, currentStep, PATH_STEPS, type PathFacts, stepsOf } from '@/lib/case/rules/path';

const nothing: PathFacts = {
  state: 'REQUESTED',
  origin: 'REQUEST',
  hasEligibility: false,
  hasIndicative: false,
  isInformed: false,
  isPlanSent: false,
  hasPlanDecision: false,
  hasBudget: false,
};
const path = (facts: Partial<PathFacts>) => {
  const status = casePath({ ...nothing, ...facts });
  return PATH_STEPS.map((step) => status[step]).join(' ');
};
const decided = { hasEligibility: true };
const set = { ...decided, hasIndicative: true };
const informed = { ...set, isInformed: true };
const sent = { ...informed, isPlanSent: true };
const answered = { ...sent, hasPlanDecision: true };

describe('REQ-05: where the steps of a case stand', () => {
  it.each<[CaseState, Partial<PathFacts>, string]>([
    ['REQUESTED', {}, 'DONE NOW NOT_YET NOT_YET NOT_YET NOT_YET NOT_YET'],
    ['ELIGIBLE', decided, 'DONE DONE NOW NOT_YET NOT_YET NOT_YET NOT_YET'],
    ['INDICATIVE_SET', set, 'DONE DONE DONE NOW NOT_YET NOT_YET NOT_YET'],
    ['INDICATIVE_SET', informed, 'DONE DONE DONE DONE NOW NOT_YET NOT_YET'],
    ['PLANNING', informed, 'DONE DONE DONE DONE NOW NOT_YET NOT_YET'],
    ['PLAN_SUBMITTED', sent, 'DONE DONE DONE DONE DONE NOW NOT_YET'],
    ['CHANGES_REQUESTED', sent, 'DONE DONE DONE DONE NOW NOT_YET NOT_YET'],
    ['APPROVED', answered, 'DONE DONE DONE DONE DONE DONE NOW'],
    ['ACTIVE', { ...answered, hasBudget: true }, 'DONE DONE DONE DONE DONE DONE DONE'],
    ['REFUSED', decided, 'DONE DONE NOT_NEEDED NOT_NEEDED NOT_NEEDED NOT_NEEDED NOT_NEEDED'],
    ['REFUSED', answered, 'DONE DONE DONE DONE DONE DONE NOT_NEEDED'],
    ['DECLINED', set, 'DONE DONE DONE NOT_NEEDED NOT_NEEDED NOT_NEEDED NOT_NEEDED'],
    ['ENDED', informed, 'DONE DONE DONE DONE NOT_NEEDED NOT_NEEDED NOT_NEEDED'],
  ])('%s %o', (state, facts, expected) => {
    expect(path({ state, ...facts })).toBe(expected);
  });

  it('a referral is over with the decision on eligibility', () => {
    expect(stepsOf('REFERRAL')).toEqual(['REQUEST', 'ELIGIBILITY']);
    expect(stepsOf('OFFER')).toEqual(PATH_STEPS);
    const referral = { origin: 'REFERRAL', isInformed: false } as const;
    expect(currentStep({ ...referral, state: 'REQUESTED' })).toBe('ELIGIBILITY');
    expect(currentStep({ ...referral, state: 'ELIGIBLE' })).toBeNull();
  });

  it('waits for one step until the budget runs or the case is closed, and then for none', () => {
    const waiting = CASE_STATES.filter((state) => currentStep({ ...nothing, state }) !== null);
    expect(waiting).toEqual(['REQUESTED', 'ELIGIBLE', 'INDICATIVE_SET', 'PLANNING', 'PLAN_SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED']); // biome-ignore format: one line
  });
});
