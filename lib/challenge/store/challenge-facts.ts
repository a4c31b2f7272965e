import 'server-only';
import type { AskedChallenge, ChallengeFacts } from '@/lib/challenge/rules/challenge';
import type { Challenged } from '@/lib/challenge/rules/challenge-outcome';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ChallengeRow, DecisionRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { isScreening } from '@/lib/tool/rules/tool';

/** What the rule of looking again must know of a case's record. */
export function challengeFactsOf(record: EligibilityRecord): ChallengeFacts {
  const decision = decisionInForce(record);
  return {
    hasIndependentReview: record.phbCase.group === 'CHC',
    decision: decision && told(record, decision.id, decision.decidedOn),
    screenedOut: screenedOutOf(record),
    challenges: record.challenges.map((row) => askedOf(record, row)),
  };
}

/** The decision that none takes the place of; null before there is one. */
export function decisionInForce({ decisions }: Pick<EligibilityRecord, 'decisions'>): DecisionRow | null {
  const replaced = new Set(decisions.map(({ supersedesId }) => supersedesId));
  return decisions.findLast(({ id }) => !replaced.has(id)) ?? null;
}

const NO = ['NEGATIVE', 'NO_FULL_ASSESSMENT'];

/** The latest assessment, where it is a screening that said no and nobody was sent for full assessment anyway. */
function screenedOutOf(record: EligibilityRecord): ChallengeFacts['screenedOut'] {
  const latest = record.assessments.findLast(({ state }) => state !== 'WITHDRAWN');
  if (!latest?.completedOn || !isScreening(latest.tool) || latest.isReferredAnyway) return null;
  return NO.includes(latest.indication ?? '') ? told(record, latest.id, latest.completedOn) : null;
}

/** A decision that a stage changed is told by the letter of that stage's outcome. */
function told({ letters, challenges }: EligibilityRecord, id: string, on: PlainDate) {
  const changed = challenges.find(({ outcome }) => outcome?.newDecisionId === id)?.outcome?.id;
  const letter = letters.find(({ subjectId }) => subjectId === id || subjectId === changed);
  return { id, on, letterSentOn: letter?.sentOn ?? null };
}

function askedOf(record: EligibilityRecord, row: ChallengeRow): AskedChallenge {
  const { id, stage, decisionId, assessmentId, outcome } = row;
  const end = outcome && told(record, outcome.id, outcome.decidedOn);
  const ended: { on: PlainDate; letterSentOn: PlainDate | null } | null = end;
  return {
    ...{ id, stage, aboutId: decisionId ?? assessmentId ?? '' },
    ended: outcome && ended && { outcome: outcome.outcome, on: ended.on, letterSentOn: ended.letterSentOn },
  };
}

/** What is looked at, as the rule of endings reads it. */
export function challengedOf(record: EligibilityRecord, challenge: ChallengeRow): Challenged {
  const { stage, decisionId, assessmentId } = challenge;
  const about = { stage, askedOn: challenge.askedOn };
  const inForce = decisionInForce(record);
  if (assessmentId) {
    const isInForce = !inForce && screenedOutOf(record)?.id === assessmentId;
    return { ...about, isInForce, decisionOutcome: null, madeByIds: [completerOf(record, assessmentId)] };
  }
  const decision = record.decisions.find(({ id }) => id === decisionId);
  const madeByIds = [decision?.deciderId ?? null, completerOf(record, decision?.assessmentId)];
  const decisionOutcome = decision?.outcome ?? null;
  return { ...about, isInForce: inForce?.id === decisionId, decisionOutcome, madeByIds };
}

/** Who completed a tool: of a full assessment, who sent its recommendation. */
function completerOf({ assessments }: EligibilityRecord, assessmentId: string | null | undefined) {
  return assessments.find(({ id }) => id === assessmentId)?.completedById ?? null;
}
