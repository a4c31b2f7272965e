import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import { type AssessmentTool, isScreening } from '@/lib/tool/rules/tool';
import type { ChallengeStage } from './challenge-stage';
import type { OpenReferral } from './waiting-request';

/** What a rule must know of a case to say what is next in its eligibility. Lists have the earliest first. */
export type EligibilityFacts = {
  group: string;
  /** The case waits for a decision on eligibility. */
  isWaiting: boolean;
  /** It rests on an earlier decision by which the person is eligible. */
  isEligibleBefore: boolean;
  /** The referral that decides the case; null: it is assessed and decided itself. */
  waitsFor: OpenReferral | null;
  assessments: readonly AssessmentFact[];
  decisions: readonly { outcome: EligibilityOutcome }[];
  challenges: readonly {
    id: string;
    stage: ChallengeStage;
    assessmentId: string | null;
    outcome: { outcome: string } | null;
  }[];
  /** The kinds of the clocks that run. */
  running: readonly ClockKind[];
};

export type AssessmentFact = {
  id: string;
  tool: AssessmentTool;
  state: AssessmentState;
  indication: string | null;
  isReferredAnyway: boolean;
};

/**
 * Why a tool may be started now: nothing has been done, a screening says so, or the commissioner reviewed its
 * decision.
 */
export type StartReason = 'nothing-yet' | 'screened-in' | 'referred-anyway' | 'looked-again';

export type NextInEligibility =
  | { kind: 'start'; tools: readonly AssessmentTool[]; reason: StartReason }
  | { kind: 'continue' | 'answer-questions' | 'decide'; assessmentId: string; tool: AssessmentTool }
  | { kind: 'put-care-in-place'; assessmentId: string }
  | { kind: 'look-again'; challengeId: string; stage: ChallengeStage }
  | ({ kind: 'wait-for-referral' } & OpenReferral)
  | { kind: 'send-letter' | 'send-screening-letter' | 'consider-nursing' | 'screened-out' | 'closed' }
  | { kind: 'decided'; outcome: EligibilityOutcome };

/**
 * What begins the way of a group, the usual one first. A fast track may be started at any moment.
 */
const FIRST: Partial<Record<string, readonly AssessmentTool[]>> = {
  CHC: ['CHECKLIST', 'DST', 'FAST_TRACK'],
  CYPCC: ['CHILD_PRE_ASSESSMENT', 'CHILD_DST'],
};

/** What follows a screening. */
const FULL: Partial<Record<string, readonly AssessmentTool[]>> = {
  CHC: ['DST', 'FAST_TRACK'],
  CYPCC: ['CHILD_DST'],
};

/**
 * Everything that is next in a case's eligibility, the most pressing first; the last is the state of the
 * case, so there is always one. The clocks of the case say who acts, and by when.
 */
export function whatNext(facts: EligibilityFacts): NextInEligibility[] {
  return [...urgent(facts), ...assessing(facts), ...after(facts), status(facts)].filter(
    (next) => next !== null,
  );
}

function urgent({ assessments, running }: EligibilityFacts): (NextInEligibility | null)[] {
  const fastTrack = assessments.findLast(({ tool, state }) => tool === 'FAST_TRACK' && state !== 'WITHDRAWN');
  const isDue = fastTrack && running.includes('FAST_TRACK_CARE');
  return [isDue ? { kind: 'put-care-in-place', assessmentId: fastTrack.id } : null];
}

/**
 * What there is to do with the assessments that are not finished; a decision that waits comes before work
 * that goes on.
 */
function assessing({ assessments, isWaiting, decisions, running }: EligibilityFacts): NextInEligibility[] {
  // In a case that was decided before, the clock shows that its criteria were answered again.
  const isLocalOpen = isWaiting ? decisions.length === 0 : running.includes('DECIDE_ELIGIBILITY');
  const waits = assessments.filter(
    ({ state, tool }) =>
      state === 'SUBMITTED' || (tool === 'LOCAL_CRITERIA' && state === 'COMPLETED' && isLocalOpen),
  );
  const step =
    (kind: 'continue' | 'answer-questions' | 'decide') =>
    ({ id, tool }: AssessmentFact) =>
      ({ kind, assessmentId: id, tool }) as const;
  return [
    ...waits.slice(-1).map(step('decide')),
    ...assessments.filter(({ state }) => state === 'RETURNED').map(step('answer-questions')),
    ...assessments.filter(({ state }) => state === 'OPEN').map(step('continue')),
  ];
}

function after({ challenges, running }: EligibilityFacts): (NextInEligibility | null)[] {
  const open = challenges.findLast(({ outcome }) => outcome === null);
  return [
    running.includes('SEND_DECISION_LETTER') ? { kind: 'send-letter' } : null,
    running.includes('SEND_SCREENING_LETTER') ? { kind: 'send-screening-letter' } : null,
    running.includes('CONSIDER_NURSING') ? { kind: 'consider-nursing' } : null,
    open ? { kind: 'look-again', challengeId: open.id, stage: open.stage } : null,
  ];
}

function status(facts: EligibilityFacts): NextInEligibility | null {
  const decision = facts.decisions.at(-1);
  if (facts.isWaiting) return assessing(facts).length > 0 ? null : (waits(facts) ?? start(facts));
  if (decision) return { kind: 'decided', outcome: decision.outcome };
  if (facts.isEligibleBefore) return { kind: 'decided', outcome: 'ELIGIBLE' };
  return screening(facts) ? { kind: 'screened-out' } : { kind: 'closed' };
}

function waits({ waitsFor }: EligibilityFacts): NextInEligibility | null {
  return waitsFor && { kind: 'wait-for-referral', ...waitsFor };
}

function start(facts: EligibilityFacts): NextInEligibility {
  const screened = screening(facts);
  if (!screened)
    return { kind: 'start', tools: FIRST[facts.group] ?? ['LOCAL_CRITERIA'], reason: 'nothing-yet' };
  const reason = reasonAfter(screened, facts);
  return { kind: 'start', tools: FULL[facts.group] ?? ['LOCAL_CRITERIA'], reason };
}

function reasonAfter(screened: AssessmentFact, { challenges }: EligibilityFacts): StartReason {
  const isLookedAgain = challenges.some(
    ({ assessmentId, outcome }) => assessmentId === screened.id && outcome?.outcome === 'FULL_ASSESSMENT',
  );
  if (isLookedAgain) return 'looked-again';
  return screened.isReferredAnyway ? 'referred-anyway' : 'screened-in';
}

function screening({ assessments }: EligibilityFacts): AssessmentFact | undefined {
  return assessments.findLast(({ tool, state }) => state === 'COMPLETED' && isScreening(tool));
}
