import 'server-only';
import { withdrawOpenAssessments } from '@/lib/assessment/store/assessment';
import { completeDecided } from '@/lib/assessment/store/decided-assessment';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { finishChildsStep } from '@/lib/case/commands/finish-childs-step';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { careBeginsOn } from '@/lib/case/rules/adult-care';
import { afterDecision, isRunning } from '@/lib/case/rules/after-decision';
import type { CaseRefusal, CaseState } from '@/lib/case/rules/case-state';
import type { ClockEvent, TransitionDue } from '@/lib/case/rules/clock-event';
import { reviewOfEarlier } from '@/lib/case/rules/earlier-review';
import type { DecisionBasis, EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { laterOf } from '@/lib/case/rules/request-basis';
import { transitionsToRaise } from '@/lib/case/rules/transition';
import { type Case, moveCase, reopenCase, saveClosedCase } from '@/lib/case/store/case';
import { earliestBirth } from '@/lib/core/birth-day';
import { now } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import { onRecord } from '@/lib/decision/rules/on-record';
import {
  addEligibilityDecision,
  findEligibilityDecision,
  type MadeDecision,
} from '@/lib/decision/store/eligibility';
import type { Aftercare } from '@/lib/eligibility/rules/aftercare';
import type { CareInstead } from '@/lib/eligibility/rules/care-instead';
import { isEligibleWith } from '@/lib/eligibility/rules/care-outcome';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import { type EligibilityRow, findInForce, listEligibility } from '@/lib/eligibility/store/eligibility';
import { bornOn, findPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { keepOnRecord } from './keep-on-record';
import { moveWaitingRequests } from './move-waiting-requests';
import { settleOtherReviews } from './settle-care-reviews';
import { startNursingReview } from './start-nursing-review';
import { tellOfDecision } from './tell-of-decision';

/** A decision that the actor may make: the caller has asked every rule. */
export type Decision = {
  outcome: EligibilityOutcome;
  evidence: string;
  reasons: string;
  decidedOn: PlainDate;
  basis: DecisionBasis;
  /** It was made outside this service, which learns of it on this day. */
  learnedOn?: PlainDate;
  /** Its basis: the assessment and the team's recommendation. */
  assessmentId?: string;
  recommendationId?: string;
  /** Why it differs from the recommendation. */
  exceptionalReasons?: string;
  /** The multi-agency forum of a child's case. */
  forum?: { heldOn: PlainDate; members: string };
  /** What the NHS pays for although the person is not eligible. */
  instead?: CareInstead | null;
  /** Why the NHS does not pay for nursing care. */
  nursingRefused?: string | null;
  /** The last review of what was decided outside this service, where it is known. */
  reviewedOn?: PlainDate | null;
  /** How the council was consulted. */
  consultation?: CouncilConsultation | null;
  /** Of section 117 aftercare: what it rests on. */
  aftercare?: Aftercare | null;
};

export type Made = {
  decisionId: string;
  /** The decision it supersedes; null for the first. */
  superseded: MadeDecision | null;
  /** The state of the case after the decision. */
  state: CaseState;
  /** Whether a budget runs although the person is not eligible; it continues until it is ended. */
  isBudgetGoingOn: boolean;
  /** Its audit subject. */
  action: AuditAction;
};

/**
 * Records a decision on eligibility of a locked case, superseding the one in force, with its effects: its
 * assessment is completed, other open assessments are withdrawn, the case and its clocks move, and so do the
 * requests that wait for a referral and the reviews of the same care on other cases. Who may read it gets a
 * message. Every decision goes through here. The caller records the audit event, last.
 */
export async function recordEligibilityDecision(
  scope: Scope,
  lockedCase: Case,
  decision: Decision,
): Promise<Result<Made, CaseRefusal>> {
  const inForce = await findEligibilityDecision(scope, lockedCase.id);
  const { eligibilityId } = lockedCase;
  const former = eligibilityId === null ? null : await findInForce(scope, eligibilityId);
  const before = inForce?.outcome ?? outcomeBefore(former, lockedCase, decision);
  const to = afterDecision(lockedCase.state, decision.outcome, before);
  if (!to.ok) return to;

  const row = { ...rowOf(lockedCase, decision, inForce), recordedAt: now() };
  const decisionId = await addEligibilityDecision(scope, row);
  const born = await bornOn(scope, lockedCase.personId);
  const beginsOn = careBeginsOn(lockedCase.group, born, decision.decidedOn);
  const onRecordBefore = await listEligibility(scope, lockedCase.personId);
  const kept = { ...row, decisionId, former, beginsOn, ...saidOf(decision) };
  const { rowId, entryId } = await keepOnRecord(scope, lockedCase, kept);
  const { assessmentId, recommendationId } = decision;
  if (assessmentId) await completeDecided(scope, assessmentId, recommendationId ?? null);
  if (decision.basis !== 'CHALLENGE')
    await withdrawOpenAssessments(scope, lockedCase.id, WITHDRAWN_BY_DECISION);
  // What was decided before the person asked has its effects on the case from the day of asking.
  const from = laterOf(decision.decidedOn, lockedCase.askedOn);
  await applyCaseState(scope, lockedCase, to.value, { ...decision, decidedOn: from });
  await moveClocks(
    scope,
    lockedCase,
    await eventOf(scope, lockedCase, to.value, {
      ...decision,
      decidedOn: from,
      beginsOn,
    }),
  );
  const { outcome } = decision;
  await settleOtherReviews(scope, { lockedCase, outcome, decisionId, before: onRecordBefore, on: from });
  await startNursingReview(scope, lockedCase, { rowId, on: from, learnedOn: decision.learnedOn });
  await finishStepAt17(scope, lockedCase, decision, beginsOn);
  await moveWaitingRequests(scope, lockedCase, { ...decision, entryId });
  await tellOfDecision(scope, lockedCase.personId, decisionId);
  const isBudgetGoingOn = decision.outcome === 'NOT_ELIGIBLE' && isRunning(to.value);
  const action = inForce ? 'eligibility:supersede' : ACTIONS[decision.outcome];
  return ok({ decisionId, superseded: inForce, state: to.value, isBudgetGoingOn, action });
}

/**
 * The reason on a screening that is still open: it comes before a decision and can no longer be completed.
 */
const WITHDRAWN_BY_DECISION = 'Eligibility was decided while this was open.';

/**
 * The outcome of a case that was not decided here: of the earlier decision that it rests on, or of a
 * screening that closed it before a fast track came.
 */
function outcomeBefore(
  former: EligibilityRow | null,
  { state }: Case,
  { basis }: Decision,
): EligibilityOutcome | null {
  if (former !== null) return isEligibleWith(former.outcome) ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  return basis === 'FAST_TRACK' && state === 'REFUSED' ? 'NOT_ELIGIBLE' : null;
}

const ACTIONS = { ELIGIBLE: 'eligibility:eligible', NOT_ELIGIBLE: 'eligibility:not-eligible' } as const;

function saidOf({ outcome, instead, nursingRefused, consultation, aftercare, reviewedOn = null }: Decision) {
  const isCare = outcome === 'ELIGIBLE' || Boolean(instead);
  return { instead, nursingRefused, consultation, aftercare, reviewedOn: isCare ? reviewedOn : null };
}

function rowOf({ id: caseId, personId }: Case, decision: Decision, inForce: MadeDecision | null) {
  const { outcome, evidence, reasons, decidedOn, basis, forum } = decision;
  return {
    caseId,
    personId,
    outcome,
    evidence,
    reasons,
    decidedOn,
    basis,
    assessmentId: decision.assessmentId ?? null,
    recommendationId: decision.recommendationId ?? null,
    exceptionalReasons: decision.exceptionalReasons ?? null,
    forumHeldOn: forum?.heldOn ?? null,
    forumMembers: forum?.members ?? null,
    supersedesId: inForce?.id ?? null,
  };
}

/** Characters of `closed_reason`. The decision stores the whole reasons. */
const CLOSED_REASON = 2_000;

async function applyCaseState(
  scope: Scope,
  { id, state }: Case,
  to: CaseState,
  { decidedOn, reasons }: Decision,
): Promise<void> {
  if (to === state) return;
  if (to === 'REFUSED') {
    const closedReason = reasons.slice(0, CLOSED_REASON);
    return saveClosedCase(scope, { caseId: id, to, closedOn: decidedOn, closedReason });
  }
  return state === 'REFUSED' ? reopenCase(scope, id, to) : moveCase(scope, id, to);
}

/** Also starts the steps to adult services for a young person who is eligible. */
async function eventOf(
  scope: Scope,
  { group, personId }: Case,
  to: CaseState,
  {
    outcome,
    basis,
    decidedOn: on,
    beginsOn,
    learnedOn,
    reviewedOn = null,
  }: Decision & { beginsOn: PlainDate },
): Promise<ClockEvent> {
  const isYoung = outcome === 'ELIGIBLE' && group === 'CYPCC';
  const person = isYoung ? await findPerson(scope, personId) : null;
  const transitions = person ? await stepsOf(scope, earliestBirth(person.dateOfBirth), on) : [];
  const care = { outcome: onRecord(group, { outcome, basis }).outcome, startsOn: beginsOn, reviewedOn };
  const review = learnedOn ? reviewOfEarlier(care, learnedOn) : null;
  return { kind: 'eligibility-decided', on, outcome, basis, to, transitions, review, beginsOn };
}

async function stepsOf(scope: Scope, bornOn: PlainDate, on: PlainDate): Promise<TransitionDue[]> {
  return transitionsToRaise(bornOn, on, await settingOn(scope, 'transition-months-before-18', on));
}

/** The step at 17 of the young person's own case, done by the decision in principle whatever it says. */
async function finishStepAt17(
  scope: Scope,
  { personId }: Case,
  { outcome, decidedOn: on }: Decision,
  beginsOn: PlainDate,
): Promise<void> {
  if (beginsOn <= on) return;
  const words = outcome === 'ELIGIBLE' ? 'eligible' : 'not eligible';
  const note = `Decided in principle: ${words} for adult continuing healthcare from ${formatDay(beginsOn)}.`;
  await finishChildsStep(scope, personId, { kind: 'TRANSITION_17', on, note });
}
