import 'server-only';
import { type AssessmentView, assessmentViewOf } from '@/lib/assessment/queries/assessment-view';
import { findAssessmentRecord } from '@/lib/assessment/store/assessment-record';
import { type AssessmentToDecide, findToDecide } from '@/lib/assessment/store/decided-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CaseView, caseViewOf } from '@/lib/case/queries/case-view';
import { isRunning } from '@/lib/case/rules/after-decision';
import { careDueAt, careHoursOf, type HoursStatus, hoursStatus } from '@/lib/case/rules/hours';
import { type CaseRecord, findCaseRecord } from '@/lib/case/store/case-record';
import { formatInstant, now } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type CriteriaResult, criteriaResultOf } from '@/lib/criteria/queries/criteria-result';
import { type WhatToDecide, whatToDecide } from '@/lib/decision/rules/what-to-decide';
import { findDecideFacts } from '@/lib/decision/store/decide-facts';
import {
  findEligibilityDecision,
  findReviewOfDecision,
  type MadeDecision,
} from '@/lib/decision/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { queryById } from '@/lib/platform/db/transaction';

export type EligibilityToDecide = CaseView & {
  what: WhatToDecide;
  /** Null if no assessment is to be decided on. */
  about: AboutView | null;
  inForce: (Omit<MadeDecision, 'decidedOn'> & { decidedOn: string }) | null;
  /** The last review that the record to correct names; null: none, or nothing is corrected. */
  reviewedOn: PlainDate | null;
  isBudgetRunning: boolean;
  /** The clocks that a decision ends, the most urgent kind first. */
  dues: Due[];
};

/** The assessment to decide on. */
type AboutView = {
  /** The reader took part in it, and may not decide on it. */
  isOwnWork: boolean;
  /** The first possible day of the decision. */
  firstDay: string;
  /** The rate of NHS-funded nursing care for a week. */
  nursingRate: string;
  assessment: AssessmentView | null;
  care: CareView | null;
  criteria: CriteriaResult | null;
};

/** When a fast track was received, when its care is due, and its status in hours. */
type CareView = {
  received: string;
  due: string;
  inPlace: string | null;
  status: HoursStatus;
  /** How many hours the tool gives. */
  careHours: number;
};

type Due = { kind: (typeof DUES)[number]; startedOn: PlainDate; dueOn: PlainDate };

/**
 * What a PHB lead decides on a case, with its facts: the case, the assessment or the answers to the criteria,
 * the decision in force, the due day. Null: not there or not theirs. Records the view in the audit trail.
 */
export async function eligibilityToDecide(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<EligibilityToDecide | null> {
  return queryById(actor, { permission: 'eligibility:decide', ids: [caseId] }, async (scope) => {
    const record = await findCaseRecord(scope, caseId);
    if (!record) return null;
    const { personId, state } = record.phbCase;
    if (!may(actor, 'eligibility:decide', { commissionerCode: scope.commissionerCode, personId }))
      return null;
    const inForce = await findEligibilityDecision(scope, caseId);
    const what = whatToDecide({
      isWaiting: state === 'REQUESTED',
      isOver: state === 'DECLINED' || state === 'ENDED',
      assessments: await findDecideFacts(scope, caseId),
      inForce,
    });
    const about = await aboutOf(scope, caseId, what, today);
    const subject = { personId, subjectKind: 'case', subjectId: caseId };
    await recordEvent(scope, { action: about ? 'assessment:view' : 'case:view', ...subject });
    return {
      ...caseViewOf(record, actor, today),
      what,
      about,
      inForce: inForce && { ...inForce, decidedOn: formatDay(inForce.decidedOn) },
      reviewedOn: what.kind === 'correct' ? await findReviewOfDecision(scope, what.decisionId) : null,
      isBudgetRunning: isRunning(state),
      dues: duesOf(record),
    };
  });
}

async function aboutOf(
  scope: Scope,
  caseId: string,
  what: WhatToDecide,
  today: PlainDate,
): Promise<AboutView | null> {
  if (!('assessmentId' in what)) return null;
  const facts = await findToDecide(scope, caseId, what.assessmentId);
  if (!facts) return null;
  const isLocal = what.kind === 'local';
  const assessment = isLocal ? null : await assessmentOf(scope, what.assessmentId, today);
  return {
    isOwnWork: facts.isOwnWork,
    firstDay: formatDay(firstDayOf(what.kind, facts)),
    nursingRate: formatPence(pence(await settingOn(scope, 'nursing-care-week', today))),
    assessment,
    care: assessment?.fastTrack ? careOf(assessment.ruleSet, assessment.fastTrack) : null,
    criteria: isLocal ? await criteriaResultOf(scope, caseId, what.assessmentId) : null,
  };
}

function firstDayOf(kind: WhatToDecide['kind'], facts: AssessmentToDecide): PlainDate {
  const { completedOn, receivedOn, startedOn, latest } = facts;
  if (kind === 'recommendation' && latest) return latest.submittedOn;
  return completedOn ?? receivedOn ?? startedOn;
}

function careOf(
  ruleSet: string,
  fastTrack: { receivedAt: string; careInPlaceAt: string | null },
): CareView | null {
  const [receivedAt, inPlaceAt] = [fastTrack.receivedAt, fastTrack.careInPlaceAt].map(
    (text) => text && new Date(text),
  );
  if (!receivedAt) return null;
  const dueAt = careDueAt(ruleSet, receivedAt);
  return {
    received: formatInstant(receivedAt),
    due: formatInstant(dueAt),
    inPlace: inPlaceAt ? formatInstant(inPlaceAt) : null,
    careHours: careHoursOf(ruleSet),
    status: hoursStatus(dueAt, inPlaceAt || now()),
  };
}

async function assessmentOf(
  scope: Scope,
  assessmentId: string,
  today: PlainDate,
): Promise<AssessmentView | null> {
  const record = await findAssessmentRecord(scope, assessmentId);
  return record && assessmentViewOf(record, scope.actor, today);
}

const DUES = ['VERIFY_RECOMMENDATION', 'CHC_DECISION', 'CHILD_DECISION', 'DECIDE_ELIGIBILITY'] as const;

function duesOf({ clocks }: CaseRecord): Due[] {
  return DUES.flatMap((kind) => {
    const open = clocks.find((clock) => clock.kind === kind && clock.endedOn === null);
    return open ? [{ kind, startedOn: open.startedOn, dueOn: open.dueOn }] : [];
  });
}
