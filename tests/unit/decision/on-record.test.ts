import { describe, expect, it } from 'vitest';
import { DECISION_BASES } from '@/lib/case/rules/eligibility-decision';
import { onRecord } from '@/lib/decision/rules/on-record';

describe('ELI-93: what a decision says on the record', () => {
  it('a fast track is an outcome of its own, for continuing healthcare alone', () => {
    expect(onRecord('CHC', { outcome: 'ELIGIBLE', basis: 'FAST_TRACK' }).outcome).toBe('CHC_FAST_TRACK');
    expect(onRecord('CHC', { outcome: 'ELIGIBLE', basis: 'RECOMMENDATION' }).outcome).toBe('CHC');
    expect(onRecord('CYPCC', { outcome: 'ELIGIBLE', basis: 'RECOMMENDATION' }).outcome).toBe(
      'CHILDRENS_CARE',
    );
  });

  it.each(DECISION_BASES)('%s: not eligible is not eligible', (basis) => {
    expect(onRecord('S117', { outcome: 'NOT_ELIGIBLE', basis }).outcome).toBe('NOT_ELIGIBLE');
  });

  it('says where it was made and how it supersedes', () => {
    const said = DECISION_BASES.map((basis) => {
      const { decidedWhere, change } = onRecord('CHC', { outcome: 'ELIGIBLE', basis });
      return `${basis} ${decidedWhere} ${change}`;
    });
    expect(said).toEqual([
      'RECORDED_ELSEWHERE OUTSIDE CORRECTED',
      'RECOMMENDATION HERE DECIDED_AGAIN',
      'FAST_TRACK HERE DECIDED_AGAIN',
      'LOCAL_CRITERIA HERE DECIDED_AGAIN',
      'CHALLENGE HERE REVIEWED',
      'REASSESSMENT HERE DECIDED_AGAIN',
    ]);
  });
});
