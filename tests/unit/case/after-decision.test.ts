import { describe, expect, it } from 'vitest';
import { afterDecision, isRunning } from '@/lib/case/rules/after-decision';
import { CASE_STATES, type CaseState } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';

/** Every state from which a decision may be taken, with where it leads. */
function table(outcome: EligibilityOutcome, inForce: EligibilityOutcome | null): string[] {
  return CASE_STATES.flatMap((state: CaseState) => {
    const to = afterDecision(state, outcome, inForce);
    return to.ok ? [`${state} > ${to.value === state ? 'stays' : to.value}`] : [];
  });
}

describe('ELI-30: where a decision on eligibility leaves a case', () => {
  it('a first decision moves a case that was asked for, and no other', () => {
    expect(table('ELIGIBLE', null)).toEqual(['REQUESTED > ELIGIBLE']);
    expect(table('NOT_ELIGIBLE', null)).toEqual(['REQUESTED > REFUSED']);
  });

  it('the same outcome again leaves every case that is not over where it is', () => {
    const stays = (first: string) => [
      first,
      ...'REFUSED ELIGIBLE INDICATIVE_SET PLANNING PLAN_SUBMITTED CHANGES_REQUESTED APPROVED ACTIVE SUSPENDED'
        .split(' ')
        .map((state) => `${state} > stays`),
    ];
    expect(table('ELIGIBLE', 'ELIGIBLE')).toEqual(stays('REQUESTED > ELIGIBLE'));
    expect(table('NOT_ELIGIBLE', 'NOT_ELIGIBLE')).toEqual(stays('REQUESTED > REFUSED'));
  });

  it('no longer eligible refuses a case before its budget, and never stops a budget that runs', () => {
    expect(table('NOT_ELIGIBLE', 'ELIGIBLE')).toEqual([
      'REQUESTED > REFUSED',
      'REFUSED > stays',
      'ELIGIBLE > REFUSED',
      'INDICATIVE_SET > REFUSED',
      'PLANNING > REFUSED',
      'PLAN_SUBMITTED > REFUSED',
      'CHANGES_REQUESTED > REFUSED',
      'APPROVED > REFUSED',
      'ACTIVE > stays',
      'SUSPENDED > stays',
    ]);
    expect(CASE_STATES.filter(isRunning)).toEqual(['ACTIVE', 'SUSPENDED']);
  });

  it('eligible after all opens a refused case again', () => {
    expect(table('ELIGIBLE', 'NOT_ELIGIBLE')).toEqual([
      'REQUESTED > ELIGIBLE',
      'REFUSED > ELIGIBLE',
      'ACTIVE > stays',
      'SUSPENDED > stays',
    ]);
  });
});
