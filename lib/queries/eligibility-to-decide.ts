import 'server-only';
import { formatInstant, now } from '@/lib/clock';
import { findAssessmentRecord } from '@/lib/db/repositories/assessment-record';
import { recordEvent } from '@/lib/db/repositories/audit';
import { type CaseRecord, findCaseRecord } from '@/lib/db/repositories/case-record';
import { findDecideFacts } from '@/lib/db/repositories/decide-facts';
import { type AssessmentToDecide, findToDecide } from '@/lib/db/repositories/decided-assessment';
import { findEligibilityDecision } from '@/lib/db/repositories/eligibility';
import type { Scope } from '@/lib/db/scope';
import { query } from '@/lib/db/transaction';
import { type WhatToDecide, whatToDecide } from '@/lib/eligibility/what-to-decide';
import { type Actor, may } from '@/lib/policy/policy';
import { isRunning } from '@/lib/request/after-decision';
import { dueAfterHours, FAST_TRACK_CARE_HOURS, hoursStanding } from '@/lib/request/hours';
import { day, formatDay, type PlainDate } from '@/lib/shared/plain-date';
import { isUuid } from '@/lib/shared/uuid';
import { assessmentViewOf } from './assessment-view';
import { caseViewOf } from './case-view';
import { criteriaResultOf } from './criteria-result';

export type EligibilityToDecide = NonNullable<Awaited<ReturnType<typeof eligibilityToDecide>>>;

/**
 * What a PHB lead decides on a case, with everything there is to know for it: the case, the assessment or the answers to the
 * criteria, the decision in force, by when. Null when it is not there or not the actor's to decide. Looking is recorded.
 */
export async function eligibilityToDecide(actor: Actor, requestId: string, today: PlainDate) {
  if (!isUuid(requestId)) return null;
  return query(actor, 'eligibility:decide', async (scope) => {
    const record = await findCaseRecord(scope, requestId);
    if (!record) return null;
    const { personId, state } = record.request;
    if (!may(actor, 'eligibility:decide', { commissionerCode: scope.commissionerCode, personId }))
      return null;
    const inForce = await findEligibilityDecision(scope, requestId);
    const what = whatToDecide({
      ...{ isWaiting: state === 'REQUESTED', isOver: state === 'DECLINED' || state === 'ENDED' },
      ...{ assessments: await findDecideFacts(scope, requestId), inForce },
    });
    const about = await aboutOf(scope, requestId, what, today);
    const subject = { personId, subjectKind: 'request', subjectId: requestId };
    await recordEvent(scope, { action: about ? 'assessment:view' : 'request:view', ...subject });
    return {
      ...caseViewOf(record, actor, today),
      what,
      about,
      inForce: inForce && { ...inForce, decidedOn: formatDay(inForce.decidedOn) },
      isBudgetRunning: isRunning(state),
      dues: duesOf(record),
    };
  });
}

/** The assessment that is decided on, and whether the actor had a part in it. */
async function aboutOf(scope: Scope, requestId: string, what: WhatToDecide, today: PlainDate) {
  if (!('assessmentId' in what)) return null;
  const facts = await findToDecide(scope, requestId, what.assessmentId);
  if (!facts) return null;
  const isLocal = what.kind === 'local';
  const assessment = isLocal ? null : await assessmentOf(scope, what.assessmentId, today);
  return {
    isOwnWork: facts.isOwnWork,
    /** The first day on which it can be decided. */
    firstDay: formatDay(firstDayOf(what.kind, facts)),
    assessment,
    care: assessment?.fastTrack ? careOf(assessment.fastTrack) : null,
    criteria: isLocal ? await criteriaResultOf(scope, requestId, what.assessmentId) : null,
  };
}

function firstDayOf(kind: WhatToDecide['kind'], facts: AssessmentToDecide): PlainDate {
  const { completedOn, receivedOn, startedOn, latest } = facts;
  if (kind === 'recommendation' && latest) return latest.submittedOn;
  return completedOn ?? receivedOn ?? startedOn;
}

/** When a fast track came, by when its care is due and how that stands: in hours, as the standard counts. */
function careOf(fastTrack: { receivedAt: string; careInPlaceAt: string | null }) {
  const [receivedAt, inPlaceAt] = [fastTrack.receivedAt, fastTrack.careInPlaceAt].map(
    (text) => text && new Date(text),
  );
  if (!receivedAt) return null;
  const dueAt = dueAfterHours(receivedAt, FAST_TRACK_CARE_HOURS);
  return {
    received: formatInstant(receivedAt),
    due: formatInstant(dueAt),
    inPlace: inPlaceAt ? formatInstant(inPlaceAt) : null,
    standing: hoursStanding(dueAt, inPlaceAt || now()),
  };
}

async function assessmentOf(scope: Scope, assessmentId: string, today: PlainDate) {
  const record = await findAssessmentRecord(scope, assessmentId);
  return record && assessmentViewOf(record, scope.actor, today);
}

const DUES = ['VERIFY_RECOMMENDATION', 'CHC_DECISION', 'CHILD_DECISION', 'DECIDE_ELIGIBILITY'] as const;

/** The clocks that a decision answers, the most pressing kind first. */
function duesOf({ clocks }: CaseRecord) {
  return DUES.flatMap((kind) => {
    const open = clocks.find((clock) => clock.kind === kind && clock.endedOn === null);
    return open ? [{ kind, startedOn: day(open.startedOn), dueOn: day(open.dueOn) }] : [];
  });
}
