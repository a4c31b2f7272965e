import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type NextStage, nextStage } from '@/lib/challenge/rules/challenge';
import { outcomesOpen } from '@/lib/challenge/rules/challenge-outcome';
import type { ReviewSettings } from '@/lib/challenge/rules/review-settings';
import { isReviewedBy } from '@/lib/challenge/rules/reviewed-by';
import { challengedOf, challengeFactsOf } from '@/lib/challenge/store/challenge-facts';
import { isNursingAsked } from '@/lib/challenge/store/nursing-asked';
import { reviewSettingsOn } from '@/lib/challenge/store/review-settings';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type ShownChallenge, shownChallenge } from '@/lib/decision/queries/shown-rows';
import type { ChallengeRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { queryById } from '@/lib/platform/db/transaction';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

export type ChallengesView = {
  caseId: string;
  group: PhbGroup;
  state: CaseState;
  today: PlainDate;
  person: CasePersonView;
  /** The review that may be asked for now. */
  next: NextStage;
  /** What the commissioner has set for reviews. */
  settings: ReviewSettings;
  /** The latest first. */
  challenges: ChallengeView[];
  mayAsk: boolean;
  mayDecide: boolean;
};

export type ChallengeView = ShownChallenge & {
  about: ChallengedView | null;
  /** The last day of the commissioner's clock while it is open. */
  dueOn: PlainDate | null;
  /** Whether the reader made the decision under review, and so may not end the stage. */
  /** It is for a lead with the other half of the role. */
  isOfOtherDuty: boolean;
  isOwn: boolean;
  /** The possible outcomes. */
  endings: ChallengeEnd[];
  /** A refusal that stays says what becomes of nursing care, unless the NHS pays for it already. */
  asksNursing: boolean;
};

/** What is under review, who made it and when. */
type ChallengedView =
  | { kind: 'decision'; outcome: EligibilityOutcome; reasons: string; on: string; by: string }
  | { kind: 'plan'; reasons: string; on: string; by: string }
  | { kind: 'screening'; tool: AssessmentTool; on: string; by: string };

/**
 * Every review of a case, the latest first, and what may be asked for now. Days are words except those of
 * `next` and `dueOn`. Null: not there or not theirs. Records the view in the audit trail.
 */
export async function challengesView(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<ChallengesView | null> {
  return queryById(actor, { permission: 'assessment:view', ids: [caseId] }, async (scope) => {
    const record = await findEligibilityRecord(scope, caseId);
    if (!record) return null;
    const { personId, group, state } = record.phbCase;
    const subject = { commissionerCode: scope.commissionerCode, personId };
    if (!may(actor, 'assessment:view', subject)) return null;
    await recordEvent(scope, {
      action: 'assessment:view',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
    });
    return {
      caseId,
      group,
      state,
      today,
      person: casePerson(record.person, today),
      next: nextStage(challengeFactsOf(record), today),
      settings: await reviewSettingsOn(scope, today),
      challenges: record.challenges.map((row) => challengeOf(record, row, actor)).toReversed(),
      mayAsk: may(actor, 'challenge:ask', subject),
      mayDecide: may(actor, 'challenge:decide', subject),
    };
  });
}

function challengeOf(record: EligibilityRecord, row: ChallengeRow, actor: Actor): ChallengeView {
  const challenged = challengedOf(record, row);
  const open = outcomesOpen(challenged);
  return {
    ...shownChallenge(row),
    about: aboutOf(record, row),
    asksNursing: row.outcome === null && isNursingAsked(record, row, false),
    dueOn: dueOf(record, row),
    isOfOtherDuty: !isReviewedBy(actor, row),
    isOwn: challenged.madeByIds.includes(actor.userId),
    // A superseded decision cannot be changed any more.
    endings: challenged.isInForce
      ? open
      : open.filter((end) => end !== 'CHANGED' && end !== 'FULL_ASSESSMENT'),
  };
}

function aboutOf(record: EligibilityRecord, row: ChallengeRow): ChallengedView | null {
  const { decisions, assessments, refusedPlans } = record;
  const plan = refusedPlans.find(({ id }) => id === row.planDecisionId);
  if (plan) return { kind: 'plan', reasons: plan.reasons, on: formatDay(plan.on), by: plan.deciderName };
  const decision = decisions.find(({ id }) => id === row.decisionId);
  if (decision) {
    const { outcome, decidedOn, deciderName, reasons } = decision;
    return { kind: 'decision', outcome, reasons, on: formatDay(decidedOn), by: deciderName };
  }
  const screening = assessments.find(({ id }) => id === row.assessmentId);
  if (!screening?.completedOn) return null;
  const { tool, completedOn, completedByName } = screening;
  return { kind: 'screening', tool, on: formatDay(completedOn), by: completedByName ?? '' };
}

function dueOf({ clocks }: EligibilityRecord, { outcome, stage }: ChallengeRow): PlainDate | null {
  if (outcome || stage === 'INDEPENDENT_REVIEW' || stage === 'OMBUDSMAN') return null;
  const timed = stage === 'LOCAL_RESOLUTION' ? 'LOCAL_RESOLUTION' : 'ANSWER_RECONSIDERATION';
  const clock = clocks.find(({ kind, endedOn }) => kind === timed && endedOn === null);
  return clock?.dueOn ?? null;
}
