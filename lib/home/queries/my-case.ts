import 'server-only';
import { type Reasons, reasonsOf } from '@/lib/assessment/queries/explanation-of';
import type { MeetingKind, StageEnd } from '@/lib/case/rules/challenge-stage';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type RightAnswer, rightOnCase } from '@/lib/case/rules/right-to-have';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import { type NextStage, nextStage, type OpenStage } from '@/lib/challenge/rules/challenge';
import type { ReviewSettings } from '@/lib/challenge/rules/review-settings';
import { challengeFactsOf, decisionInForce } from '@/lib/challenge/store/challenge-facts';
import { earliestBirth } from '@/lib/core/birth-day';
import { formatInstant } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { finishedIn, nextOf } from '@/lib/decision/queries/eligibility-view';
import type {
  AssessmentRow,
  ChallengeRow,
  DecisionRow,
  EligibilityRecord,
  LetterRow,
  RefundRow,
} from '@/lib/decision/store/eligibility-record';
import { isEligibleOn, type RestsOnView, restsOnView } from '@/lib/eligibility/queries/rests-on-view';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

export type MyCase = Basis & {
  caseId: string;
  group: PhbGroup;
  practitionerName: string;
  today: PlainDate;
  askedOn: string;
  answer: Answer;
  decision: MyDecision | null;
  /** The earlier decision that it rests on, where it was not decided itself. */
  restsOn: RestsOnView | null;
  /** The decisions that were superseded. */
  earlier: MyDecision[];
  right: RightAnswer;
  next: NextInEligibility[];
  /** The open clocks. */
  clocks: MyClock[];
  /** The review that may be asked for now. */
  review: NextStage;
  /** What the commissioner has set for reviews. */
  settings: ReviewSettings;
  /** The latest first. */
  challenges: MyChallenge[];
  refunds: MyRefund[];
  letters: MyLetter[];
  papers: Paper[];
  mayAsk: boolean;
};

/** `paper`: the tool behind the answer. All null if there is none. */
type Basis = Reasons & { paper: Paper | null };

type Paper = {
  id: string;
  tool: AssessmentTool;
  criteriaTitle: string | null;
  by: string | null;
  on: string | null;
};

type MyDecision = Pick<
  DecisionRow,
  'id' | 'outcome' | 'basis' | 'reasons' | 'exceptionalReasons' | 'deciderName'
> & { on: string };

/** `dueAt` is null unless the clock counts hours. */
type MyClock = { kind: ClockKind; dueOn: PlainDate; dueAt: string | null };

type MyChallenge = Pick<ChallengeRow, 'id' | 'stage' | 'askedBy' | 'askedByName' | 'grounds'> & {
  about: OpenStage['about'];
  askedOn: string;
  steps: { id: string; kind: MeetingKind; note: string; on: string }[];
  ended: { outcome: StageEnd; reasons: string; by: string; on: string } | null;
};

type MyRefund = Pick<RefundRow, 'id' | 'kind' | 'note'> & {
  amount: string;
  firstDay: string;
  lastDay: string;
  on: string;
};

type MyLetter = Pick<LetterRow, 'id' | 'kind'> & { on: string };

/** A case's eligibility as the person reads it. */
export function myCaseOf(
  record: EligibilityRecord,
  settings: ReviewSettings,
  { actor, today }: { actor: Actor; today: PlainDate },
): MyCase {
  const { id: caseId, personId, group, practitionerName } = record.phbCase;
  const { askedOn } = record.phbCase;
  const subject = policySubjectOf(actor, personId);
  const decision = decisionInForce(record);
  const facts = challengeFactsOf(record);
  return {
    caseId,
    group,
    practitionerName,
    today,
    askedOn: formatDay(askedOn),
    answer: answerOf(record, { decision, isScreenedOut: facts.screenedOut !== null }, today),
    decision: decision && decisionOf(decision),
    restsOn: restsOnView(record.restsOn, true, today),
    earlier: record.decisions.filter(({ id }) => id !== decision?.id).map(decisionOf),
    ...basisOf(record, decision?.assessmentId ?? facts.screenedOut?.id),
    right: rightOnCase(group, askedOn, earliestBirth(record.person.dateOfBirth)).answer,
    next: nextOf(record),
    clocks: clocksOf(record),
    review: nextStage(facts, today),
    settings,
    challenges: record.challenges.map(challengeOf).toReversed(),
    refunds: may(actor, 'refund:view', subject) ? refundsOf(record) : [],
    letters: may(actor, 'letter:view', subject) ? lettersOf(record) : [],
    papers: finishedIn(record).map(paperOf).toReversed(),
    mayAsk: may(actor, 'challenge:ask', subject),
  };
}

type Answer = DecisionRow['outcome'] | 'SCREENED_OUT' | 'WAITING' | 'CLOSED';

/** The answer so far in one word. A decision outranks anything that happens after it. */
function answerOf(
  { phbCase, restsOn }: EligibilityRecord,
  { decision, isScreenedOut }: { decision: DecisionRow | null; isScreenedOut: boolean },
  today: PlainDate,
): Answer {
  // Also where the case was decided itself and that has ended.
  if (restsOn) return isEligibleOn(restsOn, today) ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  if (decision) return decision.outcome;
  if (isScreenedOut) return 'SCREENED_OUT';
  return phbCase.closedOn === null ? 'WAITING' : 'CLOSED';
}

function decisionOf({
  id,
  outcome,
  basis,
  reasons,
  exceptionalReasons,
  decidedOn,
  deciderName,
}: DecisionRow): MyDecision {
  return { id, outcome, basis, reasons, exceptionalReasons, deciderName, on: formatDay(decidedOn) };
}

function basisOf({ assessments }: EligibilityRecord, assessmentId: string | null | undefined): Basis {
  const found = assessments.find(({ id }) => id === assessmentId);
  return { paper: found ? paperOf(found) : null, ...reasonsOf(found) };
}

function paperOf({ id, tool, completedOn, completedByName, criteriaTitle }: AssessmentRow): Paper {
  return { id, tool, criteriaTitle, by: completedByName, on: completedOn && formatDay(completedOn) };
}

function clocksOf({ clocks }: EligibilityRecord): MyClock[] {
  return clocks
    .filter(({ endedOn }) => endedOn === null)
    .map(({ kind, dueOn, dueAt }) => ({
      kind,
      dueOn,
      dueAt: dueAt === null ? null : formatInstant(new Date(dueAt)),
    }));
}

function challengeOf(row: ChallengeRow): MyChallenge {
  const { id, stage, askedBy, askedByName, grounds, meetings, outcome } = row;
  return {
    id,
    stage,
    about: row.assessmentId ? 'SCREENING' : row.planDecisionId ? 'PLAN' : 'DECISION',
    askedBy,
    askedByName,
    grounds,
    askedOn: formatDay(row.askedOn),
    steps: meetings.map((step) => ({
      id: step.id,
      kind: step.kind,
      note: step.note,
      on: formatDay(step.heldOn),
    })),
    ended: outcome && {
      outcome: outcome.outcome,
      reasons: outcome.reasons,
      by: outcome.decidedByName,
      on: formatDay(outcome.decidedOn),
    },
  };
}

function refundsOf({ refunds }: EligibilityRecord): MyRefund[] {
  return refunds.map(({ id, kind, firstDay, lastDay, amountPence, note, confirmedOn }) => ({
    id,
    kind,
    note,
    amount: formatPence(pence(amountPence)),
    firstDay: formatDay(firstDay),
    lastDay: formatDay(lastDay),
    on: formatDay(confirmedOn),
  }));
}

function lettersOf({ letters }: EligibilityRecord): MyLetter[] {
  return letters.map(({ id, kind, sentOn }) => ({ id, kind, on: formatDay(sentOn) })).toReversed();
}
