import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { type CaseRecord, findCaseRecord } from '@/lib/case/store/case-record';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type RestsOnView, restsOnView } from '@/lib/eligibility/queries/rests-on-view';
import { queryById } from '@/lib/platform/db/transaction';
import {
  type AmountView,
  type AskedView,
  amountOf,
  askedOf,
  money,
  type PlanDecisionView,
  planDecisionOf,
  type RightView,
  rightOf,
  type SubmissionView,
  submissionOf,
} from './case-facts';
import { type CasePersonView, casePerson } from './case-person';
import { type CaseStep, caseSteps, type NextStep, nextStep } from './case-steps';
import { childEndsOn } from './child-ends-on';
import { type ReviewsView, reviewsView } from './reviews-view';

/** Days, instants and amounts are ready to show, except where a type says otherwise. */
export type CaseView = {
  caseId: string;
  personId: string;
  state: CaseState;
  group: PhbGroup;
  practitionerName: string;
  today: PlainDate;
  person: CasePersonView;
  asked: AskedView;
  right: RightView;
  steps: CaseStep[];
  next: NextStep | null;
  /** The reviews to come, the first due first, and those held, the latest first. */
  reviews: ReviewsView;
  decisions: DecisionView[];
  /** The earlier decision that it rests on, where it was not decided itself. */
  restsOn: RestsOnView | null;
  amounts: AmountView[];
  hasPlan: boolean;
  submissions: SubmissionView[];
  planDecisions: PlanDecisionView[];
  budget: { id: string; startsOn: string; endsOn: string; agreed: string } | null;
  /** The last day that a child's budget can have, which has not started. */
  childEndsOn: PlainDate | null;
  otherCases: { id: string; group: PhbGroup; origin: CaseOrigin; state: CaseState; askedOn: string }[];
  /** The referral that decides it; null: it is assessed and decided itself. */
  waitsFor: { caseId: string; receivedOn: string } | null;
  /** Null while the case is open. `reason` is null if it is about health and the reader may not see that. */
  closed: { on: string; reason: string | null } | null;
  mayReadEligibility: boolean;
  mayClose: boolean;
};

type Decision = CaseRecord['decisions'][number];

/** `evidence` and `reasons` are null to a reader who may not see why. */
type DecisionView = Pick<Decision, 'outcome' | 'deciderName'> & {
  evidence: string | null;
  reasons: string | null;
  decidedOn: string;
};

/**
 * One case as its page shows it: the person in brief, the right, every step with its facts, what is next and
 * by when. Null when it is not there or not the actor's. The view is written to the audit trail.
 */
export async function caseView(actor: Actor, caseId: string, today: PlainDate): Promise<CaseView | null> {
  return queryById(actor, { permission: 'case:view', ids: [caseId] }, async (scope) => {
    const record = await findCaseRecord(scope, caseId);
    if (!record) return null;
    const { personId } = record.phbCase;
    if (!may(actor, 'case:view', { commissionerCode: scope.commissionerCode, personId })) return null;
    await recordEvent(scope, {
      action: 'case:view',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
    });
    return caseViewOf(record, actor, today);
  });
}

/**
 * What a case's page shows, of a record that may be shown. The caller records the view in the audit trail.
 */
export function caseViewOf(record: CaseRecord, actor: Actor, today: PlainDate): CaseView {
  const { phbCase, budget } = record;
  const { id, personId, state, group, practitionerName } = phbCase;
  const mayReadEligibility = may(actor, 'assessment:view', {
    commissionerCode: actor.commissionerCode,
    personId,
  });
  return {
    caseId: id,
    personId,
    state,
    group,
    practitionerName,
    today,
    person: casePerson(record.person, today),
    asked: askedOf(record),
    right: rightOf(record),
    steps: caseSteps(record, today),
    next: nextStep(record, actor),
    reviews: reviewsView(record, actor, mayReadEligibility),
    decisions: record.decisions.map((made) => decisionOf(made, mayReadEligibility)),
    restsOn: restsOnView(record.restsOn, mayReadEligibility, today),
    amounts: record.indicatives.map(amountOf),
    hasPlan: record.hasPlan,
    submissions: record.submissions.map(submissionOf),
    planDecisions: record.planDecisions.map(planDecisionOf),
    budget: budget && {
      id: budget.id,
      startsOn: formatDay(budget.startsOn),
      endsOn: formatDay(budget.endsOn),
      agreed: money(budget.agreedPence),
    },
    childEndsOn: childEndsOn(record),
    otherCases: record.otherCases.map((one) => ({ ...one, askedOn: formatDay(one.askedOn) })),
    waitsFor: record.waitsFor && {
      caseId: record.waitsFor.caseId,
      receivedOn: formatDay(record.waitsFor.receivedOn),
    },
    closed: closedOf(record, mayReadEligibility),
    mayReadEligibility,
    mayClose: may(actor, 'case:close', { commissionerCode: actor.commissionerCode, personId }),
  };
}

/** What was decided is part of the case; why speaks of the person's health. */
function decisionOf(made: Decision, isReadable: boolean): DecisionView {
  const why = isReadable ? made : { evidence: null, reasons: null };
  const { evidence, reasons } = why;
  return { ...made, evidence, reasons, decidedOn: formatDay(made.decidedOn) };
}

/** A case that eligibility closed is closed with the reasons of that decision: they are read where it is. */
function closedOf({ phbCase, planDecisions }: CaseRecord, isReadable: boolean): CaseView['closed'] {
  const { closedOn, closedReason, state } = phbCase;
  if (closedOn === null) return null;
  const isByEligibility = state === 'REFUSED' && !planDecisions.some(({ outcome }) => outcome === 'REFUSE');
  return { on: formatDay(closedOn), reason: isByEligibility && !isReadable ? null : closedReason };
}
