import 'server-only';
import { type AskedChallenge, type ChallengeFacts, nextStage } from '@/lib/challenge/rules/challenge';
import type { Challenged } from '@/lib/challenge/rules/challenge-outcome';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ChallengeRow, DecisionRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { isScreening } from '@/lib/tool/rules/tool';

/** The facts of a case for the rule of reviews. */
export function challengeFactsOf(record: EligibilityRecord): ChallengeFacts {
  const decision = decisionInForce(record);
  return {
    isContinuingHealthcare: record.phbCase.group === 'CHC',
    decision: decision && {
      ...informed(record, decision.id, decision.decidedOn),
      isEligible: decision.outcome !== 'NOT_ELIGIBLE',
    },
    screenedOut: screenedOutOf(record),
    refusedPlan: refusedPlanOf(record, decision),
    challenges: record.challenges.map((row) => askedOf(record, row)),
    localResolutionDueOn: localResolutionDueOn(record),
  };
}

/** A person who is not eligible any more asks about that, and not about the plan. */
function refusedPlanOf(
  record: EligibilityRecord,
  decision: DecisionRow | null,
): ChallengeFacts['refusedPlan'] {
  const plan = record.refusedPlans.find(({ isInForce }) => isInForce);
  return plan && decision?.outcome !== 'NOT_ELIGIBLE' ? informed(record, plan.id, plan.on) : null;
}

function localResolutionDueOn({ clocks }: EligibilityRecord): PlainDate | null {
  const clock = clocks.find(({ kind, endedOn }) => kind === 'LOCAL_RESOLUTION' && endedOn === null);
  return clock?.dueOn ?? null;
}

/** The decision in force; null if there is none. */
export function decisionInForce({ decisions }: Pick<EligibilityRecord, 'decisions'>): DecisionRow | null {
  const replaced = new Set(decisions.map(({ supersedesId }) => supersedesId));
  return decisions.findLast(({ id }) => !replaced.has(id)) ?? null;
}

const NO = ['NEGATIVE', 'NO_FULL_ASSESSMENT'];

/** The latest assessment if it is a negative screening without a referral anyway. */
function screenedOutOf(record: EligibilityRecord): ChallengeFacts['screenedOut'] {
  const latest = record.assessments.findLast(({ state }) => state !== 'WITHDRAWN');
  if (!latest?.completedOn || !isScreening(latest.tool) || latest.isReferredAnyway) return null;
  return NO.includes(latest.indication ?? '') ? informed(record, latest.id, latest.completedOn) : null;
}

/** The letter of a stage's outcome also covers the decision that the stage changed. */
function informed({ letters, challenges }: EligibilityRecord, id: string, on: PlainDate) {
  const changed = challenges.find(({ outcome }) => outcome?.newDecisionId === id)?.outcome?.id;
  const letter = letters.find(({ subjectId }) => subjectId === id || subjectId === changed);
  return { id, on, letterSentOn: letter?.sentOn ?? null };
}

function askedOf(record: EligibilityRecord, row: ChallengeRow): AskedChallenge {
  const { id, stage, decisionId, assessmentId, planDecisionId, outcome } = row;
  const end = outcome && informed(record, outcome.id, outcome.decidedOn);
  const ended: { on: PlainDate; letterSentOn: PlainDate | null } | null = end;
  return {
    id,
    stage,
    aboutId: decisionId ?? assessmentId ?? planDecisionId ?? '',
    ended: outcome && ended && { outcome: outcome.outcome, on: ended.on, letterSentOn: ended.letterSentOn },
  };
}

/**
 * The last day to ask again for a stage that is withdrawn on a day, where that is watched: a letter said no,
 * and gave a day that is not over.
 */
export function askAgainBy(
  record: EligibilityRecord,
  { id, decisionId }: ChallengeRow,
  on: PlainDate,
): PlainDate | null {
  const facts = challengeFactsOf(record);
  const challenges = facts.challenges.filter((one) => one.id !== id);
  const next = nextStage({ ...facts, challenges }, on);
  const isNo = record.decisions.some((one) => one.id === decisionId && one.outcome === 'NOT_ELIGIBLE');
  if (!isNo || next.kind !== 'open' || next.aboutId !== decisionId) return null;
  return next.limit?.counts === 'LETTER' && next.limit.lastDay >= on ? next.limit.lastDay : null;
}

/** The decision or screening under review, for the rule of outcomes. */
export function challengedOf(record: EligibilityRecord, challenge: ChallengeRow): Challenged {
  return challenge.planDecisionId ? challengedPlan(record, challenge) : challengedDecision(record, challenge);
}

function challengedDecision(record: EligibilityRecord, challenge: ChallengeRow): Challenged {
  const { stage, askedOn, decisionId, assessmentId } = challenge;
  const about = { stage, askedOn };
  if (assessmentId) return { ...about, ...challengedScreening(record, assessmentId) };
  const decision = record.decisions.find(({ id }) => id === decisionId);
  const madeByIds = [decision?.deciderId ?? null, completerOf(record, decision?.assessmentId)];
  const decisionOutcome = decision?.outcome ?? null;
  const isInForce = decisionInForce(record)?.id === decisionId;
  return { ...about, isInForce, decisionOutcome, madeByIds };
}

/** After a death no full assessment follows a screening. */
function challengedScreening(record: EligibilityRecord, assessmentId: string) {
  const { diedOn } = record.person;
  const isLast = !decisionInForce(record) && screenedOutOf(record)?.id === assessmentId;
  const madeByIds = [completerOf(record, assessmentId)];
  return { isInForce: isLast && diedOn === null, diedOn, decisionOutcome: null, madeByIds };
}

/** Neither who refused the plan nor who sent it answers. After a death no plan is opened again. */
function challengedPlan(
  { refusedPlans, person }: EligibilityRecord,
  { stage, askedOn, planDecisionId }: ChallengeRow,
): Challenged {
  const plan = refusedPlans.find(({ id }) => id === planDecisionId);
  return {
    stage,
    askedOn,
    decisionOutcome: 'NOT_ELIGIBLE',
    isInForce: plan?.isInForce === true && person.diedOn === null,
    diedOn: person.diedOn,
    madeByIds: [plan?.deciderId ?? null, plan?.submittedById ?? null],
  };
}

/** Who completed a tool; for a full assessment, who sent its recommendation. */
function completerOf({ assessments }: EligibilityRecord, assessmentId: string | null | undefined) {
  return assessments.find(({ id }) => id === assessmentId)?.completedById ?? null;
}
