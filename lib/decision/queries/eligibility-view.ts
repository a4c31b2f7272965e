import 'server-only';
import { type Reasons, reasonsOf } from '@/lib/assessment/queries/explanation-of';
import { isFinished, isStaff } from '@/lib/assessment/queries/may-see-assessment';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { type NextInEligibility, whatNext } from '@/lib/case/rules/what-next';
import { earliestBirth } from '@/lib/core/birth-day';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { AssessmentRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { type RestsOnView, restsOnView } from '@/lib/eligibility/queries/rests-on-view';
import { isEligibleWith } from '@/lib/eligibility/rules/care-outcome';
import { isNursingRefused } from '@/lib/eligibility/rules/nursing-care';
import { queryById } from '@/lib/platform/db/transaction';
import {
  type ShownAssessment,
  type ShownChallenge,
  type ShownClock,
  type ShownDecision,
  type ShownLetter,
  type ShownNursing,
  type ShownRefund,
  shownAssessment,
  shownChallenge,
  shownClock,
  shownDecision,
  shownLetter,
  shownNursing,
  shownRefund,
} from './shown-rows';

type Rights = {
  mayAssess: boolean;
  mayDecide: boolean;
  maySendLetter: boolean;
  mayAskForReview: boolean;
  mayDecideChallenge: boolean;
};

/** `explanation` and `fastTrackReasons` are of the latest sent or completed assessment. */
export type EligibilityView = Reasons &
  Rights & {
    caseId: string;
    personId: string;
    group: PhbGroup;
    origin: CaseOrigin;
    state: CaseState;
    practitionerName: string;
    closedReason: string | null;
    today: PlainDate;
    person: CasePersonView;
    dateOfBirth: PlainDate;
    askedOn: string;
    /** The same, to fill in a form. */
    askedDay: PlainDate;
    next: NextInEligibility[];
    clocks: ShownClock[];
    /** The latest first. */
    assessments: ShownAssessment[];
    /** The one in force first. */
    decisions: ShownDecision[];
    /** The earlier decision that it rests on, where it was not decided itself. */
    restsOn: RestsOnView | null;
    /** The latest first. */
    challenges: ShownChallenge[];
    /** Of nursing care after a Checklist, the latest first. */
    nursingAnswers: ShownNursing[];
    /** The last answer is a no, and it is not asked about again yet. */
    mayAskNursingAgain: boolean;
    refunds: ShownRefund[];
    letters: ShownLetter[];
  };

/**
 * One case's eligibility for its overview: the next step and its due day, assessments with indications,
 * decisions and those they superseded, reviews, refunds, letters, clocks. Days are words unless a comment
 * says otherwise. Null: not there or not theirs. Records the view in the audit trail.
 */
export async function eligibilityView(
  actor: Actor,
  caseId: string,
  today: PlainDate,
): Promise<EligibilityView | null> {
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

function viewOf(record: EligibilityRecord, actor: Actor, today: PlainDate): EligibilityView {
  const { phbCase, assessments, challenges } = record;
  const { id, personId, group, origin, state, practitionerName, closedReason } = phbCase;
  return {
    caseId: id,
    personId,
    group,
    origin,
    state,
    practitionerName,
    closedReason,
    today,
    person: casePerson(record.person, today),
    dateOfBirth: earliestBirth(record.person.dateOfBirth),
    askedOn: formatDay(phbCase.askedOn),
    askedDay: phbCase.askedOn,
    next: nextOf(record),
    clocks: record.clocks.map(shownClock),
    assessments: assessments.map(shownAssessment).toReversed(),
    ...latestReasons(assessments),
    decisions: record.decisions.map((decision) => shownDecision(decision, record)).toReversed(),
    restsOn: restsOnView(record.restsOn, true, today),
    challenges: challenges.map(shownChallenge).toReversed(),
    nursingAnswers: record.nursingAnswers.map(shownNursing).toReversed(),
    mayAskNursingAgain: rightsOf(actor, personId).mayDecide && isNursingAskable(record),
    refunds: record.refunds.map(shownRefund),
    letters: record.letters.map(shownLetter),
    ...rightsOf(actor, personId),
  };
}

/** Whether a no on nursing care can be asked about again. @rule NUR-04 (docs/rules.md) */
export function isNursingAskable({ nursingAnswers, clocks, person }: EligibilityRecord): boolean {
  const isOpen = clocks.some(({ kind, endedOn }) => kind === 'CONSIDER_NURSING' && endedOn === null);
  return !isOpen && person.diedOn === null && isNursingRefused(nursingAnswers.at(-1)?.answer ?? '');
}

/** What the reader may do on this case. The pages ask again. */
function rightsOf(actor: Actor, personId: string): Rights {
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
export function nextOf({
  phbCase,
  assessments,
  decisions,
  restsOn,
  waitsFor,
  challenges,
  clocks,
}: EligibilityRecord): NextInEligibility[] {
  const { group, state } = phbCase;
  const running = clocks.filter(({ endedOn }) => endedOn === null).map(({ kind }) => kind);
  const isWaiting = state === 'REQUESTED';
  return whatNext({
    group,
    isWaiting,
    isEligibleBefore: restsOn !== null && isEligibleWith(restsOn.outcome),
    waitsFor,
    assessments,
    decisions,
    challenges,
    running,
  });
}

/** An assessment in writing has no explanation yet. */
function latestReasons(assessments: AssessmentRow[]): Reasons {
  return reasonsOf(assessments.findLast(({ state }) => state !== 'OPEN' && state !== 'WITHDRAWN'));
}

/** The assessments of a case that the person may read, in the order of their making. */
export function finishedIn({ assessments, decisions }: EligibilityRecord): AssessmentRow[] {
  const decided = new Set(decisions.map(({ assessmentId }) => assessmentId));
  return assessments.filter((row) => isFinished({ ...row, isDecided: decided.has(row.id) }));
}
