import 'server-only';
import {
  type AssessmentToDecide,
  findToDecide,
  returnRecommendation,
  type SentRecommendation,
} from '@/lib/assessment/store/decided-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { CaseRefusal } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { type Case, type LockedCase, lockCaseToDecide } from '@/lib/case/store/case';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  type DraftRecommendationDecision,
  decideOnRecommendation,
  type RecommendationDecisionRefusal,
  type Recommended,
} from '@/lib/decision/rules/decide-recommendation';
import {
  type CareInstead,
  type CareInsteadRefusal,
  checkInstead,
} from '@/lib/eligibility/rules/care-instead';
import { type CouncilConsultation, type CouncilRefusal, checkCouncil } from '@/lib/eligibility/rules/council';
import {
  checkNursingOutcome,
  checkNursingStart,
  type NursingRefusal,
} from '@/lib/eligibility/rules/nursing-care';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import type { AlreadyDecided } from './decide-eligibility';
import { recordEligibilityDecision } from './record-eligibility-decision';

/**
 * `recommendationId` and `contentHash` are of the round that was read. Another round is another
 * recommendation.
 */
export type DecideRecommendation = DraftRecommendationDecision & {
  caseId: string;
  assessmentId: string;
  recommendationId: string;
  contentHash: string;
  /** Where the person is not eligible: what the NHS pays for all the same. */
  instead?: CareInstead | null;
  /** Where the person is not eligible: why the NHS does not pay for nursing care. */
  nursingRefused?: string | null;
  /** How the council was consulted; only for a decision on an adult's tool. */
  consultation?: CouncilConsultation | null;
};

export type DecideRecommendationRefusal =
  /** What was sent is not decided after a death. */
  | DeathRefusal
  | RecommendationDecisionRefusal
  | CareInsteadRefusal
  | CouncilRefusal
  | NursingRefusal
  | CaseRefusal
  | AlreadyDecided
  | { kind: 'already-returned'; returnedByName: string; returnedOn: PlainDate }
  /** Another round was sent since the form was shown. */
  | { kind: 'recommendation-changed'; round: number; submittedByName: string }
  /** It waits no longer: the assessment was withdrawn. */
  | { kind: 'not-waiting' };

/**
 * `outcome` is null for a return. `isBudgetGoingOn`: no longer eligible, but a budget runs until it is ended.
 */
export type RecommendationDecided = { outcome: EligibilityOutcome | null; isBudgetGoingOn: boolean };

type Answer<T> = Result<T, DecideRecommendationRefusal | NotFound>;

/**
 * Decides on a team's recommendation: accepts it, differs from it in exceptional circumstances, or returns it
 * with questions. Of two concurrent decisions the second is refused and names the first. A new decision on a
 * decided case supersedes the earlier one.
 */
export function decideRecommendation(actor: Actor, input: DecideRecommendation, today: PlainDate) {
  return command<RecommendationDecided, DecideRecommendationRefusal | NotFound>(
    actor,
    'eligibility:decide',
    async (scope) => {
      const lockedCase = await lockCaseToDecide(scope, input.caseId);
      if (!lockedCase || !may(actor, 'eligibility:decide', lockedCase)) return notFound;
      const alive = refuseAfterDeath(lockedCase);
      if (!alive.ok) return alive;
      const waiting = waitingFor(await findToDecide(scope, lockedCase.id, input.assessmentId), input);
      if (!waiting.ok) return waiting;
      const { assessment, latest } = waiting.value;
      const outcome = decideOnRecommendation(recommendedOf(assessment, latest), input, today);
      if (!outcome.ok) return outcome;
      return outcome.value === null
        ? sendBack(scope, lockedCase, waiting.value, input)
        : decide(scope, lockedCase, waiting.value, { ...input, outcome: outcome.value });
    },
  );
}

type Waiting = { assessment: AssessmentToDecide; latest: SentRecommendation };

/** The round that was read, if it still waits. */
function waitingFor(assessment: AssessmentToDecide | null, input: DecideRecommendation): Answer<Waiting> {
  const latest = assessment?.latest;
  if (!assessment || !latest) return notFound;
  if (assessment.decided) return fail({ kind: 'already-decided', ...assessment.decided });
  if (latest.id !== input.recommendationId || latest.contentHash !== input.contentHash) {
    const { round, submittedByName } = latest;
    return fail({ kind: 'recommendation-changed', round, submittedByName });
  }
  if (latest.returned) return fail({ kind: 'already-returned', ...latest.returned });
  return assessment.state === 'SUBMITTED' ? ok({ assessment, latest }) : fail({ kind: 'not-waiting' });
}

function recommendedOf(assessment: AssessmentToDecide, latest: SentRecommendation): Recommended {
  const { tool, isOwnWork, firstSubmittedOn } = assessment;
  return {
    outcome: latest.outcome,
    submittedOn: latest.submittedOn,
    isOwnWork,
    firstSubmittedOn: firstSubmittedOn ?? latest.submittedOn,
    isChild: tool === 'CHILD_DST',
  };
}

async function decide(
  scope: Scope,
  lockedCase: Case,
  { assessment, latest }: Waiting,
  input: Decision,
): Promise<Answer<RecommendationDecided>> {
  const allowed = checkDuties(lockedCase, { assessment, latest }, input);
  if (!allowed.ok) return allowed;
  const { outcome } = input;
  const reasons = input.reasons ?? '';
  const made = await recordEligibilityDecision(scope, lockedCase, {
    ...wordsOf(assessment, input),
    outcome,
    reasons,
    decidedOn: input.decidedOn,
    instead: input.instead ?? null,
    basis: 'RECOMMENDATION',
    evidence: evidenceText(latest),
    assessmentId: assessment.id,
    recommendationId: latest.id,
  });
  if (!made.ok) return made;
  const { action, decisionId, isBudgetGoingOn } = made.value;
  await recordEvent(scope, {
    action,
    personId: lockedCase.personId,
    subjectKind: 'eligibility-decision',
    subjectId: decisionId,
    reason: reasons,
    after: input,
  });
  return ok({ outcome, isBudgetGoingOn });
}

type Decision = DecideRecommendation & { outcome: EligibilityOutcome };

/** Care that fits the outcome; of an adult also what the law asks: the council's view and nursing care. */
function checkDuties(
  { group, eligibilityId }: Case,
  { assessment, latest }: Waiting,
  input: Decision,
): Result<void, CareInsteadRefusal | CouncilRefusal | NursingRefusal> {
  const { outcome, decidedOn, consultation = null, instead = null } = input;
  const named = checkInstead(instead, { framework: group, isEligible: outcome === 'ELIGIBLE', decidedOn });
  if (!named.ok || assessment.tool !== 'DST') return named;
  const nursed =
    outcome === 'NOT_ELIGIBLE' ? checkNursing(latest, input, eligibilityId !== null) : ok(undefined);
  return nursed.ok ? checkCouncil(consultation, decidedOn) : nursed;
}

function checkNursing(
  { nursing: found }: SentRecommendation,
  { decidedOn, instead = null, nursingRefused: refused = null }: Decision,
  isDecidedAgain: boolean,
): Result<void, NursingRefusal> {
  const outcome = checkNursingOutcome({ found, instead, refused });
  if (!outcome.ok || instead?.outcome !== 'NURSING_CARE' || !instead.from) return outcome;
  return checkNursingStart(instead.from, { decidedOn, isDecidedAgain });
}

/** What else is kept: of an adult the council and nursing care, of a child the forum. */
function wordsOf({ tool }: AssessmentToDecide, input: Decision) {
  const { option, exceptionalReasons } = input;
  return {
    ...(option === 'DIFFER' && exceptionalReasons ? { exceptionalReasons } : {}),
    ...(tool === 'CHILD_DST' ? forumOf(input) : {}),
    ...(tool === 'DST' ? dutiesOf(input) : {}),
  };
}

function forumOf({ forumHeldOn, forumMembers }: Decision) {
  return forumHeldOn && forumMembers ? { forum: { heldOn: forumHeldOn, members: forumMembers } } : {};
}

function dutiesOf({ outcome, instead, consultation = null, nursingRefused = null }: Decision) {
  const isRefused = outcome === 'NOT_ELIGIBLE' && instead?.outcome !== 'NURSING_CARE';
  return { consultation, nursingRefused: isRefused ? nursingRefused : null };
}

/** The content that was read: the tool and the team's text. */
function evidenceText({ round, submittedByName, submittedOn }: SentRecommendation): string {
  const which = round === 1 ? '' : ` (round ${round})`;
  return `The MDT’s recommendation${which} with the completed tool, sent by ${submittedByName} on ${formatDay(submittedOn)}.`;
}

async function sendBack(
  scope: Scope,
  lockedCase: LockedCase,
  { assessment, latest }: Waiting,
  { questions, decidedOn }: DecideRecommendation,
): Promise<Answer<RecommendationDecided>> {
  const { personId } = lockedCase;
  const given = { recommendationId: latest.id, personId, questions: questions ?? '', returnedOn: decidedOn };
  await returnRecommendation(scope, assessment.id, given);
  await moveClocks(scope, lockedCase, { kind: 'recommendation-returned', on: decidedOn });
  await recordEvent(scope, {
    action: 'assessment:return',
    personId,
    subjectKind: 'assessment',
    subjectId: assessment.id,
    reason: given.questions,
    after: given,
  });
  return ok({ outcome: null, isBudgetGoingOn: false });
}
