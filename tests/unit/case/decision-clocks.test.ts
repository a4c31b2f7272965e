import { describe, expect, it } from 'vitest';
import type { EventOf } from '@/lib/case/rules/clock-event';
import { CLOCK_KINDS } from '@/lib/case/rules/clock-kind';
import type { ClockFacts } from '@/lib/case/rules/clock-move';
import { clockMoves } from '@/lib/case/rules/clock-moves';
import { day } from '@/lib/core/plain-date';

type Change = Partial<EventOf<'eligibility-decided'> & ClockFacts>;

const first = {
  kind: 'eligibility-decided',
  on: day('2026-07-24'),
  outcome: 'ELIGIBLE',
  basis: 'RECOMMENDATION',
  to: 'ELIGIBLE',
  transitions: [],
} as const;

const undecided: ClockFacts = {
  state: 'REQUESTED',
  group: 'CHC',
  origin: 'REQUEST',
  askedOn: day('2026-07-01'),
  running: [],
  done: [],
  assessing: [],
};

const movesOf = (change: Change) => clockMoves({ ...first, ...change }, { ...undecided, ...change });

/** What goes on of every clock there is. */
function kept(change: Change) {
  const { end } = movesOf({ ...change, running: CLOCK_KINDS });
  return CLOCK_KINDS.filter((kind) => !end.includes(kind));
}
const started = (change: Change) =>
  movesOf(change)
    .start.map(({ kind }) => kind)
    .join(' ');

const AFTER_DEATH = ['AFTER_DEATH_CONTACT', 'FINAL_PAYMENTS', 'END_BUDGET', 'CLOSE_CASE'];

describe('ELI-31: the clocks that a decision does not end', () => {
  it('are care being put in place, growing up, and the reviews and stopped payments of a budget', () => {
    expect(kept({ basis: 'CHALLENGE' })).toEqual([
      'FIRST_REVIEW',
      'FAST_TRACK_CARE',
      'TRANSITION_14',
      'TRANSITION_16',
      'TRANSITION_17',
      'TRANSITION_18',
      ...AFTER_DEATH,
      'SENSITIVE_REVIEW',
      'STOPPED_PAYMENTS',
      'OWN_CONSENT',
      'DIRECT_PAYMENT_REVIEW',
      'PAYEE_STOPPED',
      'BANK_DETAILS',
      'CHECK_INVITATION',
      'ANSWER_SPENDING',
      'CHECK_ANSWER',
      'PAYMENTS_DUE',
      'PAYMENT_RETURNED',
      'DECIDE_REPAYMENT',
      'SEND_REPAYMENT_LETTER',
      'PAY_BACK',
      'REMIND_REPAYMENT',
      'ANSWER_REPAYMENT',
      'SUSPENSION_REVIEW',
      'NOTICE_TAKES_EFFECT',
      'CARE_INSTEAD_ENDS',
    ]);
    expect(kept({ basis: 'CHALLENGE', state: 'PLANNING', to: 'REFUSED' })).toEqual([
      'FIRST_REVIEW',
      'FAST_TRACK_CARE',
      'AFTER_DEATH_CONTACT',
      'FINAL_PAYMENTS',
      'END_BUDGET',
      'SENSITIVE_REVIEW',
      'STOPPED_PAYMENTS',
      'OWN_CONSENT',
      'DIRECT_PAYMENT_REVIEW',
      'PAYEE_STOPPED',
      'BANK_DETAILS',
      'CHECK_INVITATION',
      'ANSWER_SPENDING',
      'CHECK_ANSWER',
      'PAYMENTS_DUE',
      'PAYMENT_RETURNED',
      'DECIDE_REPAYMENT',
      'SEND_REPAYMENT_LETTER',
      'PAY_BACK',
      'REMIND_REPAYMENT',
      'ANSWER_REPAYMENT',
      'SUSPENSION_REVIEW',
      'NOTICE_TAKES_EFFECT',
      'CARE_INSTEAD_ENDS',
    ]);
  });

  it('REF-04: of a case to close after a death only while there is something to close', () => {
    expect(kept({})).toContain('CLOSE_CASE');
    expect(kept({ origin: 'REFERRAL' })).not.toContain('CLOSE_CASE');
    expect(kept({ to: 'REFUSED' })).not.toContain('CLOSE_CASE');
  });

  it('are also the steps towards the budget where the case stays where it is', () => {
    const active = kept({ state: 'ACTIVE', to: 'ACTIVE' });
    expect(active).toContain('FIRST_REVIEW');
    expect(kept({ state: 'PLANNING', to: 'PLANNING' })).toContain('WRITE_PLAN');
    // Only the record of a decision from outside is corrected: the review of the care goes on.
    expect(kept({ state: 'ACTIVE', to: 'ACTIVE', basis: 'RECORDED_ELSEWHERE' })).toContain(
      'ELIGIBILITY_REVIEW',
    );
    for (const ended of ['ELIGIBILITY_REVIEW', 'ASK_FOR_REVIEW', 'VERIFY_RECOMMENDATION', 'CHC_DECISION']) {
      expect(active).not.toContain(ended);
    }
  });

  it('are also the time to look again, unless looking again is what decided', () => {
    expect(kept({ state: 'PLANNING', to: 'REFUSED' })).toContain('LOCAL_RESOLUTION');
    expect(kept({ basis: 'CHALLENGE', state: 'REFUSED' })).not.toContain('LOCAL_RESOLUTION');
  });

  it('are also those of another assessment that the decision leaves open', () => {
    const active = { basis: 'CHALLENGE', state: 'ACTIVE', to: 'ACTIVE' } as const;
    expect(kept({ ...active, assessing: ['SUBMITTED'] })).toContain('VERIFY_RECOMMENDATION');
    expect(kept({ ...active, assessing: ['RETURNED'] })).toContain('ANSWER_QUESTIONS');
    expect(kept({ ...active, assessing: ['RETURNED'] })).not.toContain('VERIFY_RECOMMENDATION');
  });
});

const review = {
  kind: 'ELIGIBILITY_REVIEW',
  from: day('2023-06-12'),
  isAgain: false,
  notBefore: day('2026-07-24'),
} as const;

describe('ELI-32: the clocks that a decision starts', () => {
  it.each<[string, Change, string]>([
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
      'decided elsewhere, continuing healthcare that began earlier',
      { basis: 'RECORDED_ELSEWHERE', review },
      'SET_INDICATIVE_BUDGET ELIGIBILITY_REVIEW',
    ],
    [
      'decided elsewhere, not eligible',
      { basis: 'RECORDED_ELSEWHERE', outcome: 'NOT_ELIGIBLE', to: 'REFUSED' },
      '',
    ],
    [
      'still eligible while the plan is written',
      { state: 'PLANNING', to: 'PLANNING' },
      'SEND_DECISION_LETTER ELIGIBILITY_REVIEW',
    ],
    [
      'no longer eligible while a budget runs',
      { outcome: 'NOT_ELIGIBLE', state: 'ACTIVE', to: 'ACTIVE' },
      'SEND_DECISION_LETTER',
    ],
    [
      'eligible after looking again',
      { basis: 'CHALLENGE', state: 'REFUSED' },
      'SET_INDICATIVE_BUDGET SEND_DECISION_LETTER ELIGIBILITY_REVIEW',
    ],
  ])('%s', (_, change, kinds) => {
    expect(started(change)).toBe(kinds);
  });
});
