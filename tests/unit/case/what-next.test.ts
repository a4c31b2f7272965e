import { describe, expect, it } from 'vitest';
import { type AssessmentFact, type EligibilityFacts, whatNext } from '@/lib/case/rules/what-next';
import { day } from '@/lib/core/plain-date';

const facts = (change: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  group: 'CHC',
  isWaiting: true,
  isEligibleBefore: false,
  waitsFor: null,
  assessments: [],
  decisions: [],
  challenges: [],
  running: [],
  ...change,
});

const used = (
  tool: AssessmentFact['tool'],
  state: AssessmentFact['state'],
  change: Partial<AssessmentFact> = {},
): AssessmentFact => ({
  id: tool,
  tool,
  state,
  indication: null,
  isReferredAnyway: false,
  ...change,
});

const kinds = (change: Partial<EligibilityFacts>) => whatNext(facts(change)).map(({ kind }) => kind);

describe('whatNext', () => {
  it.each([
    ['CHC', ['CHECKLIST', 'DST', 'FAST_TRACK']],
    ['CYPCC', ['CHILD_PRE_ASSESSMENT', 'CHILD_DST']],
    ['S117', ['LOCAL_CRITERIA']],
    ['WHEELCHAIR', ['LOCAL_CRITERIA']],
  ])('%s begins with %j', (group, tools) => {
    expect(whatNext(facts({ group }))).toEqual([{ kind: 'start', tools, reason: 'nothing-yet' }]);
  });

  it.each([
    ['CHC', 'CHECKLIST', ['DST', 'FAST_TRACK']],
    ['CYPCC', 'CHILD_PRE_ASSESSMENT', ['CHILD_DST']],
  ] as const)('%s goes on after a screening with %j', (group, tool, tools) => {
    expect(whatNext(facts({ group, assessments: [used(tool, 'COMPLETED')] }))).toEqual([
      { kind: 'start', tools, reason: 'screened-in' },
    ]);
  });

  it('REF-02: a request waits for the referral of its group, and finishes what it began', () => {
    const waitsFor = { caseId: 'r', receivedOn: day('2026-03-03') };
    expect(whatNext(facts({ waitsFor }))).toEqual([{ kind: 'wait-for-referral', ...waitsFor }]);
    expect(kinds({ waitsFor, assessments: [used('CHECKLIST', 'OPEN')] })).toEqual(['continue']);
  });

  it('says why a full assessment follows: against the tool, or looked at again', () => {
    const referred = used('CHECKLIST', 'COMPLETED', { isReferredAnyway: true });
    expect(whatNext(facts({ assessments: [referred] }))).toMatchObject([{ reason: 'referred-anyway' }]);
    const challenges = [
      {
        id: 'c',
        stage: 'RECONSIDERATION',
        assessmentId: 'CHECKLIST',
        outcome: { outcome: 'FULL_ASSESSMENT' },
      },
    ] as const;
    expect(whatNext(facts({ assessments: [used('CHECKLIST', 'COMPLETED')], challenges }))).toMatchObject([
      { reason: 'looked-again' },
    ]);
  });

  it.each([
    ['OPEN', ['continue']],
    ['SUBMITTED', ['decide']],
    ['RETURNED', ['answer-questions']],
    ['WITHDRAWN', ['start']],
  ] as const)('a tool that is %s: %j', (state, expected) => {
    expect(kinds({ assessments: [used('DST', state)] })).toEqual(expected);
  });

  it('puts a decision that waits before work that goes on', () => {
    expect(kinds({ assessments: [used('DST', 'OPEN'), used('FAST_TRACK', 'SUBMITTED')] })).toEqual([
      'decide',
      'continue',
    ]);
  });

  it('waits for a decision on answered local criteria, until there is one', () => {
    const assessments = [used('LOCAL_CRITERIA', 'COMPLETED')];
    expect(kinds({ group: 'S117', assessments })).toEqual(['decide']);
    const decisions = [{ outcome: 'ELIGIBLE' }] as const;
    const decided = { group: 'S117', assessments, decisions, isWaiting: false };
    expect(kinds(decided)).toEqual(['decided']);
    expect(kinds({ ...decided, running: ['DECIDE_ELIGIBILITY'] })).toEqual(['decide', 'decided']);
  });

  it('puts the care of a fast track first, while its clock runs and it was not withdrawn', () => {
    const running = ['FAST_TRACK_CARE'] as const;
    expect(kinds({ assessments: [used('FAST_TRACK', 'SUBMITTED')], running })).toEqual([
      'put-care-in-place',
      'decide',
    ]);
    expect(kinds({ assessments: [used('FAST_TRACK', 'SUBMITTED')] })).toEqual(['decide']);
    expect(kinds({ assessments: [used('FAST_TRACK', 'WITHDRAWN')], running })).toEqual(['start']);
  });

  it('after a decision: the letter that is due, the challenge that is open, and how it was decided', () => {
    const open = { id: 'c', stage: 'LOCAL_RESOLUTION', assessmentId: null, outcome: null } as const;
    const decided = { isWaiting: false, decisions: [{ outcome: 'NOT_ELIGIBLE' }] as const };
    expect(kinds({ ...decided, running: ['SEND_DECISION_LETTER'], challenges: [open] })).toEqual([
      'send-letter',
      'look-again',
      'decided',
    ]);
    expect(kinds({ ...decided, challenges: [{ ...open, outcome: { outcome: 'STANDS' } }] })).toEqual([
      'decided',
    ]);
  });

  it('tells a case that a screening closed from one that was closed before anything', () => {
    expect(kinds({ isWaiting: false, assessments: [used('CHECKLIST', 'COMPLETED')] })).toEqual([
      'screened-out',
    ]);
    expect(kinds({ isWaiting: false })).toEqual(['closed']);
  });

  it('ELI-39: has the letter about a screening while its clock runs, whatever the screening said', () => {
    const screened = { assessments: [used('CHECKLIST', 'COMPLETED')] };
    const running = ['SEND_SCREENING_LETTER'] as const;
    expect(kinds({ ...screened, running, isWaiting: false })).toEqual([
      'send-screening-letter',
      'screened-out',
    ]);
    expect(kinds({ ...screened, running })).toEqual(['send-screening-letter', 'start']);
    expect(kinds(screened)).toEqual(['start']);
  });

  it('NUR-03: has nursing care to consider while its clock runs', () => {
    const screened = { assessments: [used('CHECKLIST', 'COMPLETED')], isWaiting: false };
    expect(kinds({ ...screened, running: ['CONSIDER_NURSING'] })).toEqual([
      'consider-nursing',
      'screened-out',
    ]);
  });
});
