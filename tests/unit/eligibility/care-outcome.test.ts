import { describe, expect, it } from 'vitest';
import {
  CARE_OUTCOMES,
  eligibleOutcomeOf,
  hasOutcome,
  isEligibleWith,
} from '@/lib/eligibility/rules/care-outcome';
import { FRAMEWORKS } from '@/lib/eligibility/rules/framework';

const LOCAL = ['LONG_TERM_CONDITION', 'LEARNING_DISABILITY', 'MENTAL_HEALTH', 'OTHER_LOCAL'];

describe('ELI-90: the outcomes of a framework', () => {
  it.each([
    ['CHC', ['CHC', 'CHC_FAST_TRACK', 'NURSING_CARE', 'JOINT_PACKAGE', 'NOT_ELIGIBLE']],
    ['CYPCC', ['CHILDRENS_CARE', 'JOINT_PACKAGE', 'NOT_ELIGIBLE']],
    ['S117', ['SECTION_117', 'NOT_ELIGIBLE']],
    ['WHEELCHAIR', ['WHEELCHAIR', 'NOT_ELIGIBLE']],
    ['MENTAL_HEALTH', ['LOCAL', 'NOT_ELIGIBLE']],
  ] as const)('%s has %s', (framework, outcomes) => {
    expect(CARE_OUTCOMES.filter((outcome) => hasOutcome(framework, outcome))).toEqual(outcomes);
  });

  it('a budget rests on those of the framework itself, not on nursing care, a joint package or a no', () => {
    expect(CARE_OUTCOMES.filter((outcome) => !isEligibleWith(outcome))).toEqual([
      'NURSING_CARE',
      'JOINT_PACKAGE',
      'NOT_ELIGIBLE',
    ]);
  });

  it('each framework has one that a budget rests on', () => {
    const outcomes = FRAMEWORKS.map((framework) => [framework, eligibleOutcomeOf(framework)]);
    expect(outcomes).toEqual([
      ['CHC', 'CHC'],
      ['CYPCC', 'CHILDRENS_CARE'],
      ['S117', 'SECTION_117'],
      ['WHEELCHAIR', 'WHEELCHAIR'],
      ...LOCAL.map((framework) => [framework, 'LOCAL']),
    ]);
  });
});
