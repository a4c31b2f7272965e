import { describe, expect, it } from 'vitest';
import { clocksKept, clocksStarted, type Decided } from '@/lib/case/rules/decision-clocks';

const first: Decided = {
  ...{ outcome: 'ELIGIBLE', basis: 'RECOMMENDATION', group: 'CHC', from: 'REQUESTED', to: 'ELIGIBLE' },
};
const kept = (change: Partial<Decided>) => clocksKept({ ...first, ...change });
const started = (change: Partial<Decided>) => clocksStarted({ ...first, ...change }).join(' ');

describe('ELI-31: the clocks that a decision does not end', () => {
  it('are care being put in place and growing up', () => {
    expect(kept({ basis: 'CHALLENGE' })).toEqual([
      'FAST_TRACK_CARE',
      'TRANSITION_14',
      'TRANSITION_16',
      'TRANSITION_17',
      'TRANSITION_18',
    ]);
    expect(kept({ basis: 'CHALLENGE', from: 'PLANNING', to: 'REFUSED' })).toEqual(['FAST_TRACK_CARE']);
  });

  it('are also the steps towards the budget where the case stays where it is', () => {
    const active = kept({ from: 'ACTIVE', to: 'ACTIVE' });
    expect(active).toContain('FIRST_REVIEW');
    expect(kept({ from: 'PLANNING', to: 'PLANNING' })).toContain('WRITE_PLAN');
    for (const ended of ['ELIGIBILITY_REVIEW', 'ASK_FOR_REVIEW', 'VERIFY_RECOMMENDATION', 'CHC_DECISION']) {
      expect(active).not.toContain(ended);
    }
  });

  it('are also the time to look again, unless looking again is what decided', () => {
    expect(kept({ from: 'PLANNING', to: 'REFUSED' })).toContain('LOCAL_RESOLUTION');
    expect(kept({ basis: 'CHALLENGE', from: 'REFUSED' })).not.toContain('LOCAL_RESOLUTION');
  });
});

describe('ELI-32: the clocks that a decision starts', () => {
  it.each<[string, Partial<Decided>, string]>([
    ['continuing healthcare, eligible', {}, 'SET_INDICATIVE_BUDGET SEND_DECISION_LETTER ELIGIBILITY_REVIEW'],
    ['a fast track', { basis: 'FAST_TRACK' }, 'SET_INDICATIVE_BUDGET SEND_DECISION_LETTER FAST_TRACK_REVIEW'],
    ['a child', { group: 'CYPCC' }, 'SET_INDICATIVE_BUDGET SEND_DECISION_LETTER'],
    [
      'local criteria',
      { group: 'WHEELCHAIR', basis: 'LOCAL_CRITERIA' },
      'SET_INDICATIVE_BUDGET SEND_DECISION_LETTER',
    ],
    ['not eligible', { outcome: 'NOT_ELIGIBLE', to: 'REFUSED' }, 'SEND_DECISION_LETTER'],
    ['decided elsewhere', { basis: 'RECORDED_ELSEWHERE' }, 'SET_INDICATIVE_BUDGET'],
    [
      'decided elsewhere, not eligible',
      { basis: 'RECORDED_ELSEWHERE', outcome: 'NOT_ELIGIBLE', to: 'REFUSED' },
      '',
    ],
    [
      'still eligible while the plan is written',
      { from: 'PLANNING', to: 'PLANNING' },
      'SEND_DECISION_LETTER ELIGIBILITY_REVIEW',
    ],
    [
      'no longer eligible while a budget runs',
      { outcome: 'NOT_ELIGIBLE', from: 'ACTIVE', to: 'ACTIVE' },
      'SEND_DECISION_LETTER',
    ],
    [
      'eligible after looking again',
      { basis: 'CHALLENGE', from: 'REFUSED' },
      'SET_INDICATIVE_BUDGET SEND_DECISION_LETTER ELIGIBILITY_REVIEW',
    ],
  ])('%s', (_, change, kinds) => {
    expect(started(change)).toBe(kinds);
  });
});
