import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import { lockCaseToDecide, reopenCase } from '@/lib/case/store/case';
import { checkEnding, type EndingRefusal } from '@/lib/challenge/rules/challenge-outcome';
import { isReviewedBy } from '@/lib/challenge/rules/reviewed-by';
import { addOutcome } from '@/lib/challenge/store/challenge';
import { askAgainBy, challengedOf } from '@/lib/challenge/store/challenge-facts';
import { isNursingAsked } from '@/lib/challenge/store/nursing-asked';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type AfterReview, keepAfterReview } from '@/lib/decision/commands/keep-on-record';
import { type Made, recordEligibilityDecision } from '@/lib/decision/commands/record-eligibility-decision';
import { settleNextReview } from '@/lib/decision/commands/settle-next-review';
import { startNursingReview } from '@/lib/decision/commands/start-nursing-review';
import type { ChallengeRow } from '@/lib/decision/store/eligibility-record';
import {
  type CareInstead,
  type CareInsteadRefusal,
  checkInstead,
} from '@/lib/eligibility/rules/care-instead';
import { type CouncilConsultation, type CouncilRefusal, checkCouncil } from '@/lib/eligibility/rules/council';
import { checkNursingOutcome, type NursingMissing } from '@/lib/eligibility/rules/nursing-care';
import { findInForce } from '@/lib/eligibility/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type ChallengedCase, challengedCase, challengeIn, challengeSubject } from './challenged-case';
import { openPlan } from './open-plan';
import { screeningAgain } from './screening-again';

export type DecideChallenge = {
  caseId: string;
  challengeId: string;
  outcome: ChallengeEnd;
  reasons: string;
  /** The evidence of the new decision; needed if the decision is changed. */
  evidence: string | null;
  /** The day on which the body of this stage decided. */
  decidedOn: PlainDate;
  /** Where a refusal has not changed: what the NHS pays for all the same. */
  instead?: CareInstead | null;
  /** Where a refusal has not changed: why the NHS does not pay for nursing care. */
  nursingRefused?: string | null;
  /** How the council was consulted; needed where a decision on continuing healthcare is changed. */
  consultation?: CouncilConsultation | null;
};

/** A reason against nursing care that the NHS pays for already: the review ends none. */
type NursingGoesOn = { kind: 'nursing-goes-on' };

export type DecideChallengeRefusal =
  | EndingRefusal
  | CaseRefusal
  | CareInsteadRefusal
  | CouncilRefusal
  | NursingMissing
  | NursingGoesOn
  | { kind: 'already-ended'; by: string; on: PlainDate }
  | { kind: 'evidence-missing' }
  /** Only where a refusal that is in force has not changed. */
  | { kind: 'instead-not-open' };

/**
 * Ends a stage of a review once. A second lead sees who was first. At the commissioner's own stages the PHB
 * lead decides; for an independent review or the Ombudsman they record that body's finding. A changed
 * decision is a new one that supersedes the other. A wrong screening reopens the case with the clock of the
 * full assessment, from the day the screening was received. A refused plan goes back to who wrote it.
 */
export function decideChallenge(actor: Actor, input: DecideChallenge, today: PlainDate) {
  return command<undefined, DecideChallengeRefusal | NotFound>(actor, 'challenge:decide', async (scope) => {
    await lockCaseToDecide(scope, input.caseId);
    const found = await challengedCase(scope, 'challenge:decide', input.caseId);
    const challenge = found && challengeIn(found, input.challengeId);
    if (!found || !challenge || !isReviewedBy(actor, challenge)) return notFound;
    const { outcome: ended } = challenge;
    if (ended) return fail({ kind: 'already-ended', by: ended.decidedByName, on: ended.decidedOn });
    const ending = { ...input, deciderId: actor.userId };
    const checked = checkEnding(challengedOf(found.record, challenge), ending, today);
    if (!checked.ok) return checked;

    const named = checkCare(found, challenge, input);
    if (!named.ok) return named;
    const care = await careLeft(scope, found, challenge, input);
    if (!care.ok) return care;
    const followed = await follow(scope, found, challenge, { ...input, today });
    if (!followed.ok) return followed;
    const eligibilityId = await keepCare(scope, found, care.value, input);
    await record(scope, found, input, { made: followed.value, eligibilityId });
    return ok(undefined);
  });
}

/** The effects of an outcome, before it is stored: a new decision, a reopened case, or a letter to send. */
async function follow(
  scope: Scope,
  found: ChallengedCase,
  challenge: ChallengeRow,
  input: DecideChallenge & { today: PlainDate },
): Promise<Result<Made | null, DecideChallengeRefusal>> {
  if (input.outcome === 'CHANGED' && challenge.planDecisionId)
    return openPlan(scope, found, challenge, input);
  if (input.outcome === 'CHANGED') return change(scope, found, input);
  const { lockedCase, record } = found;
  const isFullAssessment = input.outcome === 'FULL_ASSESSMENT';
  if (isFullAssessment) {
    const to = nextState(lockedCase.state, 'screen-again', 'COMMISSIONER');
    if (!to.ok) return to;
    await reopenCase(scope, lockedCase.id, to.value);
  }
  await moveClocks(scope, lockedCase, {
    kind: 'review-ended',
    on: input.decidedOn,
    screening: isFullAssessment ? await screeningAgain(scope, found, challenge, input.today) : null,
    isLetterDue: needsLetter(challenge.stage, input.outcome),
    askAgainBy: input.outcome === 'WITHDRAWN' ? askAgainBy(record, challenge, input.decidedOn) : null,
  });
  return ok(null);
}

/** Whether the review may name what the NHS pays for all the same. */
function checkCare(
  { lockedCase, record }: ChallengedCase,
  challenge: ChallengeRow,
  { instead = null, outcome, decidedOn }: DecideChallenge,
): Result<void, DecideChallengeRefusal> {
  if (instead === null) return ok(undefined);
  const { decisionOutcome, isInForce } = challengedOf(record, challenge);
  if (challenge.planDecisionId || outcome !== 'STANDS' || decisionOutcome !== 'NOT_ELIGIBLE' || !isInForce)
    return fail({ kind: 'instead-not-open' });
  return checkInstead(instead, { framework: lockedCase.group, isEligible: false, decidedOn });
}

/** Whether the NHS goes on paying for nursing care, by the entry that the case rests on. */
async function doesNursingGoOn(
  scope: Scope,
  entryId: string | null,
  { instead = null, decidedOn: on }: DecideChallenge,
): Promise<boolean> {
  if (instead !== null) return false;
  const row = entryId === null ? null : await findInForce(scope, entryId);
  return row?.outcome === 'NURSING_CARE' && (row.endsOn === null || row.endsOn >= on);
}

type CareLeft = Pick<AfterReview, 'instead' | 'nursingRefused'>;

/**
 * What the review says of care, where the decision stays as it is: a refusal has an outcome on nursing care.
 * @rule NUR-02 (docs/rules.md)
 */
async function careLeft(
  scope: Scope,
  { lockedCase, record }: ChallengedCase,
  challenge: ChallengeRow,
  input: DecideChallenge,
): Promise<Result<CareLeft, NursingMissing | NursingGoesOn>> {
  const { outcome, instead = null, nursingRefused = null } = input;
  if (outcome !== 'STANDS') return ok({ instead, nursingRefused: null });
  const goesOn = await doesNursingGoOn(scope, lockedCase.eligibilityId, input);
  if (goesOn && nursingRefused?.trim()) return fail({ kind: 'nursing-goes-on' });
  if (!isNursingAsked(record, challenge, goesOn)) return ok({ instead, nursingRefused: null });
  const checked = checkNursingOutcome({ found: null, instead, refused: nursingRefused });
  if (!checked.ok) return checked;
  return ok({ instead, nursingRefused: isNursing(instead) ? null : nursingRefused });
}

const isNursing = (care: CareInstead | null) => care?.outcome === 'NURSING_CARE';

/** Writes it to the person's record: the decision stays as it is. @returns the row's id; null for none */
async function keepCare(
  scope: Scope,
  { lockedCase }: ChallengedCase,
  care: CareLeft,
  { reasons, decidedOn }: DecideChallenge,
): Promise<string | null> {
  if (care.instead === null && care.nursingRefused === null) return null;
  const rowId = await keepAfterReview(scope, lockedCase, { ...care, reasons, decidedOn });
  if (isNursing(care.instead)) await startNursingReview(scope, lockedCase, { rowId, on: decidedOn });
  // Nursing care that has ended, or gives way to a joint package, is reviewed no more.
  else await settleNextReview(scope, lockedCase, decidedOn);
  return rowId;
}

async function change(
  scope: Scope,
  { lockedCase }: ChallengedCase,
  { evidence, reasons, decidedOn, consultation: asked = null }: DecideChallenge,
) {
  if (!evidence) return fail({ kind: 'evidence-missing' } as const);
  const consultation = lockedCase.group === 'CHC' ? asked : null;
  const consulted = lockedCase.group === 'CHC' ? checkCouncil(consultation, decidedOn) : ok(undefined);
  if (!consulted.ok) return consulted;
  return recordEligibilityDecision(scope, lockedCase, {
    outcome: 'ELIGIBLE',
    basis: 'CHALLENGE',
    evidence,
    reasons,
    decidedOn,
    consultation,
  });
}

/** The commissioner answers in writing what it looked at itself; the other bodies write their own letters. */
function needsLetter(stage: ChallengeRow['stage'], outcome: ChallengeEnd): boolean {
  return (stage === 'RECONSIDERATION' || stage === 'LOCAL_RESOLUTION') && outcome !== 'WITHDRAWN';
}

type Followed = { made: Made | null; eligibilityId: string | null };

async function record(
  scope: Scope,
  found: ChallengedCase,
  input: DecideChallenge,
  { made, eligibilityId }: Followed,
) {
  const { challengeId, outcome, reasons, decidedOn, evidence, instead = null, consultation = null } = input;
  const { personId } = found.lockedCase;
  const newDecisionId = made?.decisionId ?? null;
  const ended = { challengeId, personId, outcome, reasons, decidedOn, newDecisionId, eligibilityId };
  await addOutcome(scope, ended);
  if (made) {
    await recordEvent(scope, {
      action: made.action,
      personId,
      subjectKind: 'eligibility-decision',
      subjectId: made.decisionId,
      reason: reasons,
      after: { outcome: 'ELIGIBLE', evidence, reasons, decidedOn, consultation, basis: 'CHALLENGE' },
    });
  }
  await recordEvent(scope, {
    action: 'challenge:decide',
    ...challengeSubject(found, challengeId),
    reason: reasons,
    after: { outcome, reasons, decidedOn, newDecisionId, instead },
  });
}
