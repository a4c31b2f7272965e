import 'server-only';
import { reasonsOf } from '@/lib/assessment/queries/explanation-of';
import { isFinished, isStaff } from '@/lib/assessment/queries/may-see-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { casePerson } from '@/lib/case/queries/case-person';
import { whatNext } from '@/lib/case/rules/what-next';
import { formatInstant } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type {
  AssessmentRow,
  ChallengeRow,
  ClockRow,
  DecisionRow,
  EligibilityRecord,
  RecommendationRow,
} from '@/lib/decision/store/eligibility-record';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { queryById } from '@/lib/platform/db/transaction';

export type EligibilityView = NonNullable<Awaited<ReturnType<typeof eligibilityView>>>;

/**
 * One case's eligibility for its overview: the next step and its due day, assessments with indications,
 * decisions and those they superseded, reviews, refunds, letters, clocks. Days are words unless a comment
 * says otherwise. Null: not there or not theirs. Records the view in the audit trail.
 */
export async function eligibilityView(actor: Actor, caseId: string, today: PlainDate) {
  return queryById(actor, { permission: 'assessment:view', ids: [caseId] }, async (scope) => {
    const record = await findEligibilityRecord(scope, caseId);
    if (!record) return null;
    const { personId } = record.phbCase;
    const subject = { commissionerCode: scope.commissionerCode, personId };
    if (!may(actor, 'assessment:view', subject)) return null;
    await recordEvent(scope, {
      action: 'assessment:view',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
    });
    return viewOf(isStaff(actor) ? record : finished(record), actor, today);
  });
}

/** What the person sees. An unfinished assessment is the professionals' draft. */
function finished(record: EligibilityRecord): EligibilityRecord {
  return { ...record, assessments: finishedIn(record) };
}

function viewOf(record: EligibilityRecord, actor: Actor, today: PlainDate) {
  const { phbCase, assessments, challenges } = record;
  const { id, personId, group, state, practitionerName, closedReason } = phbCase;
  return {
    caseId: id,
    personId,
    group,
    state,
    practitionerName,
    closedReason,
    today,
    person: casePerson(record.person, today),
    dateOfBirth: record.person.dateOfBirth,
    askedOn: formatDay(phbCase.askedOn),
    next: nextOf(record),
    clocks: record.clocks.map(clockOf),
    /** The latest first. */
    assessments: assessments.map(assessmentOf).toReversed(),
    /** Of the latest sent or completed assessment; null if there is none, or if it is by local criteria. */
    ...latestReasons(assessments),
    /** The one in force first. */
    decisions: record.decisions.map((decision) => decisionOf(decision, record)).toReversed(),
    challenges: challenges.map(challengeOf).toReversed(),
    refunds: record.refunds.map(({ firstDay, lastDay, confirmedOn, amountPence, ...refund }) => ({
      ...refund,
      firstDay: formatDay(firstDay),
      lastDay: formatDay(lastDay),
      confirmedOn: formatDay(confirmedOn),
      amount: formatPence(pence(amountPence)),
    })),
    letters: record.letters.map(({ sentOn, reviewBy, ...letter }) => ({
      ...letter,
      sentOn: formatDay(sentOn),
      reviewBy: reviewBy && formatDay(reviewBy),
    })),
    ...rightsOf(actor, personId),
  };
}

/** What the reader may do on this case. The pages ask again. */
function rightsOf(actor: Actor, personId: string) {
  const subject = { commissionerCode: actor.commissionerCode, personId };
  return {
    mayAssess: may(actor, 'assessment:write', subject),
    mayDecide: may(actor, 'eligibility:decide', subject),
    maySendLetter: may(actor, 'letter:send', subject),
    mayAskForReview: may(actor, 'challenge:ask', subject),
    mayDecideChallenge: may(actor, 'challenge:decide', subject),
  };
}

/** The next steps of a case’s eligibility, the most urgent first. */
export function nextOf({ phbCase, assessments, decisions, challenges, clocks }: EligibilityRecord) {
  const { group, state } = phbCase;
  const running = clocks.filter(({ endedOn }) => endedOn === null).map(({ kind }) => kind);
  const isWaiting = state === 'REQUESTED';
  return whatNext({
    group,
    isWaiting,
    assessments,
    decisions,
    challenges,
    running,
  });
}

/** `startedOn`, `dueOn` and `endedOn` stay days, for calculation. */
function clockOf({ dueAt, ...clock }: ClockRow) {
  return {
    ...clock,
    dueAt: dueAt === null ? null : formatInstant(new Date(dueAt)),
  };
}

function assessmentOf({ fastTrack, recommendations, levels, ...row }: AssessmentRow) {
  return {
    ...row,
    startedOn: formatDay(row.startedOn),
    receivedOn: row.receivedOn && formatDay(row.receivedOn),
    completedOn: row.completedOn && formatDay(row.completedOn),
    answered: Object.keys(levels).length,
    /** The stored indication if completed, else that of its last recommendation. */
    indication: row.indication ?? recommendations.at(-1)?.indication ?? null,
    recommendations: recommendations.map(recommendationOf),
    fastTrack: fastTrack && {
      ...fastTrack,
      receivedAt: formatInstant(new Date(fastTrack.receivedAt)),
      careInPlaceAt: fastTrack.careInPlaceAt && formatInstant(new Date(fastTrack.careInPlaceAt)),
    },
  };
}

function recommendationOf({ returned, submittedOn, ...row }: RecommendationRow) {
  return {
    ...row,
    submittedOn: formatDay(submittedOn),
    returned: returned && { ...returned, returnedOn: formatDay(returned.returnedOn) },
  };
}

function decisionOf({ decidedOn, forumHeldOn, ...row }: DecisionRow, { decisions }: EligibilityRecord) {
  return {
    ...row,
    decidedOn: formatDay(decidedOn),
    forumHeldOn: forumHeldOn && formatDay(forumHeldOn),
    isSuperseded: decisions.some(({ supersedesId }) => supersedesId === row.id),
  };
}

function challengeOf({ askedOn, meetings, outcome, ...row }: ChallengeRow) {
  return {
    ...row,
    askedOn: formatDay(askedOn),
    meetings: meetings.map((meeting) => ({ ...meeting, heldOn: formatDay(meeting.heldOn) })),
    outcome: outcome && { ...outcome, decidedOn: formatDay(outcome.decidedOn) },
  };
}

/** An assessment in writing has no explanation yet. */
function latestReasons(assessments: AssessmentRow[]) {
  return reasonsOf(assessments.findLast(({ state }) => state !== 'OPEN' && state !== 'WITHDRAWN'));
}

/** The assessments of a case that the person may read, in the order of their making. */
export function finishedIn({ assessments, decisions }: EligibilityRecord): AssessmentRow[] {
  const decided = new Set(decisions.map(({ assessmentId }) => assessmentId));
  return assessments.filter((row) => isFinished({ ...row, isDecided: decided.has(row.id) }));
}
