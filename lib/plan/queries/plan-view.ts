import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import { childEndsOn } from '@/lib/case/queries/child-ends-on';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type CaseRecord, findCaseRecord } from '@/lib/case/store/case-record';
import { dayInLondon, formatInstant, todayInLondon } from '@/lib/core/clock';
import { formatPence, type Pence, pence, sumPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { isComplete, type PlanGap, planGaps } from '@/lib/plan/rules/completeness';
import { snapshotOf } from '@/lib/plan/rules/contents';
import { planTotal, weeklyTotal } from '@/lib/plan/rules/cost';
import { type Past18, runsPast18 } from '@/lib/plan/rules/past-18';
import type { Plan } from '@/lib/plan/rules/plan';
import { isPlanOpen } from '@/lib/plan/rules/plan-open';
import { findPlan } from '@/lib/plan/store/care-plan';
import { planHash } from '@/lib/plan/store/plan-hash';
import { listSubmissions, type Submission, type SubmissionDecision } from '@/lib/plan/store/plan-submission';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

export type PlanView = {
  caseId: string;
  personId: string;
  person: CasePersonView;
  group: PhbGroup;
  caseState: CaseState;
  /** The person knows the indicative budget. */
  isInformed: boolean;
  /** The last day to decide; null if nothing waits for a decision. */
  decideBy: PlainDate | null;
  /** The weeks of the plan run over the 18th birthday, and its budget has not started; null: neither. */
  past18: Past18 | null;
  /** Null until the plan is started. */
  plan: WrittenPlan | null;
  /** The latest first. */
  submissions: PlanSubmission[];
  /** The decisions on all submissions, the first first. */
  answers: PlanAnswer[];
  mayWrite: boolean;
  mayDecide: boolean;
};

export type WrittenPlan = Plan & {
  hash: string;
  gaps: PlanGap[];
  isReady: boolean;
  isOpen: boolean;
  isAgreed: boolean;
  /** Something is missing other than the person's agreement. */
  isUnfinished: boolean;
  weekly: Pence;
  oneOff: Pence;
  total: Pence;
};

type PlanSubmission = Omit<Submission, 'total' | 'weekly'> & { total: Pence; weekly: Pence; on: string };

type PlanAnswer = Omit<SubmissionDecision, 'amount' | 'decidedAt'> & { amount: string; at: string };

/** One case's plan with everything its pages show. Null: not there or not theirs. Records the view. */
export function planView(actor: Actor, caseId: string, today: PlainDate): Promise<PlanView | null> {
  return queryById(actor, { permission: 'plan:view', ids: [caseId] }, (scope) =>
    planViewIn(scope, caseId, today),
  );
}

/** The same inside an open transaction. */
export async function planViewIn(scope: Scope, caseId: string, today: PlainDate): Promise<PlanView | null> {
  const record = await findCaseRecord(scope, caseId);
  if (!record) return null;
  const { personId } = record.phbCase;
  const subject = { commissionerCode: scope.commissionerCode, personId };
  if (!may(scope.actor, 'plan:view', subject)) return null;
  const plan = await findPlan(scope, caseId);
  const submissions = plan ? await listSubmissions(scope, plan.id) : [];
  await recordEvent(scope, {
    action: 'plan:view',
    personId,
    subjectKind: 'plan',
    subjectId: plan?.id ?? null,
  });
  return {
    caseId,
    personId,
    person: casePerson(record.person, today),
    group: record.phbCase.group,
    caseState: record.phbCase.state,
    isInformed: Boolean(record.indicatives.at(-1)?.informedOn),
    decideBy: dueOf(record),
    past18: plan && past18Of(record, plan, today),
    plan: plan && written(plan, record.phbCase.state),
    submissions: submissions.map(submissionText),
    answers: submissions.toReversed().flatMap(answersOf),
    mayWrite: may(scope.actor, 'plan:write', subject),
    mayDecide: may(scope.actor, 'plan:decide', subject),
  };
}

function dueOf({ clocks }: CaseRecord): PlainDate | null {
  const clock = clocks.find(({ kind, endedOn }) => kind === 'DECIDE_PLAN' && endedOn === null);
  return clock?.dueOn ?? null;
}

/** A plan without a first day is counted from today, the earliest that is left. */
function past18Of(record: CaseRecord, { arrangements }: Plan, today: PlainDate) {
  return runsPast18({
    lastDay: childEndsOn(record),
    startsOn: arrangements.startsOn ?? today,
    weeks: arrangements.weeks,
  });
}

function written(plan: Plan, caseState: string): WrittenPlan {
  const hash = planHash(plan);
  const gaps = planGaps(snapshotOf(plan, hash));
  const { weeks } = plan.arrangements;
  const oneOff = plan.lines.filter(({ cost }) => cost === 'ONE_OFF').map(({ amount }) => amount);
  return {
    ...plan,
    hash,
    gaps,
    isReady: isComplete(gaps),
    isOpen: isPlanOpen(plan.state, caseState),
    isAgreed: !gaps.some(({ key }) => key === 'person-agreement'),
    isUnfinished: gaps.some(({ key, level }) => level === 'BLOCKING' && key !== 'person-agreement'),
    weekly: weeklyTotal(plan.lines),
    oneOff: sumPence(oneOff),
    total: planTotal(plan.lines, weeks),
  };
}

function submissionText(submission: Submission): PlanSubmission {
  return {
    ...submission,
    total: pence(submission.total),
    weekly: pence(submission.weekly),
    on: formatDay(dayInLondon(new Date(submission.submittedAt))),
  };
}

function answersOf({ decisions }: Submission): PlanAnswer[] {
  return decisions.map(({ amount, decidedAt, ...decision }) => ({
    ...decision,
    amount: formatPence(pence(amount)),
    at: formatInstant(new Date(decidedAt)),
  }));
}

export type PlanToChange = { page: PlanView; plan: WrittenPlan };

/** The plan that this actor writes, with its page. Null: not there or not theirs. */
export async function planToChange(actor: Actor, caseId: string): Promise<PlanToChange | null> {
  const page = await planView(actor, caseId, todayInLondon());
  return page?.plan ? { page, plan: page.plan } : null;
}
