import 'server-only';
import { reasonsOf } from '@/lib/assessment/queries/explanation-of';
import { recordEvent } from '@/lib/audit/store/audit';
import { rightToHave } from '@/lib/case/rules/right-to-have';
import { listRepresentedCases } from '@/lib/case/store/represented-cases';
import { nextStage } from '@/lib/challenge/rules/challenge';
import { challengeFactsOf, decisionInForce } from '@/lib/challenge/store/challenge-facts';
import { formatInstant } from '@/lib/core/clock';
import { formatPence, pence } from '@/lib/core/money';
import { ageOn, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { finishedIn, nextOf } from '@/lib/decision/queries/eligibility-view';
import type { AssessmentRow, DecisionRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { subjectOf } from '@/lib/person/queries/represented-people';
import { query } from '@/lib/platform/db/transaction';

export type MyEligibility = NonNullable<Awaited<ReturnType<typeof myEligibility>>>;
export type MyCase = NonNullable<MyEligibility['myCase']>;

/**
 * The decision on a person's care as they read it: the answer and why, what happens now, how to ask for a
 * review, and the papers. For the case asked for, else the one with a budget, else the newest. `myCase` is
 * null if there is none yet. Null: not theirs. Records the view in the audit trail.
 */
export async function myEligibility(
  actor: Actor,
  personId: string,
  asked: string | undefined,
  today: PlainDate,
) {
  const subject = subjectOf(actor, personId);
  if (!may(actor, 'assessment:view', subject)) return null;
  return query(actor, 'assessment:view', async (scope) => {
    const cases = await listRepresentedCases(scope, personId);
    const chosen = cases.find(({ id }) => id === asked) ?? cases[0];
    const record = chosen ? await findEligibilityRecord(scope, chosen.id) : null;
    if (record) {
      await recordEvent(scope, {
        action: 'assessment:view',
        personId,
        subjectKind: 'case',
        subjectId: record.phbCase.id,
      });
    }
    return {
      myCase: record && viewOf(record, actor, today),
      others: cases
        .filter(({ id }) => id !== chosen?.id)
        .map(({ id, group, askedOn }) => ({ id, group, askedOn: formatDay(askedOn) })),
    };
  });
}

function viewOf(record: EligibilityRecord, actor: Actor, today: PlainDate) {
  const { id: caseId, personId, group, practitionerName } = record.phbCase;
  const { askedOn } = record.phbCase;
  const subject = subjectOf(actor, personId);
  const decision = decisionInForce(record);
  const facts = challengeFactsOf(record);
  return {
    caseId,
    group,
    practitionerName,
    today,
    askedOn: formatDay(askedOn),
    answer: answerOf(record, decision, facts.screenedOut !== null),
    decision: decision && decisionOf(decision),
    earlier: record.decisions.filter(({ id }) => id !== decision?.id).map(decisionOf),
    ...basisOf(record, decision?.assessmentId ?? facts.screenedOut?.id),
    right: rightToHave(group, askedOn, ageOn(record.person.dateOfBirth, askedOn)).answer,
    next: nextOf(record),
    clocks: clocksOf(record),
    review: nextStage(facts),
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
  { phbCase }: EligibilityRecord,
  decision: DecisionRow | null,
  isScreenedOut: boolean,
): Answer {
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
}: DecisionRow) {
  return { id, outcome, basis, reasons, exceptionalReasons, deciderName, on: formatDay(decidedOn) };
}

/** The tool behind the answer, with its explanation; all null if there is none. */
function basisOf({ assessments }: EligibilityRecord, assessmentId: string | null | undefined) {
  const found = assessments.find(({ id }) => id === assessmentId);
  return { paper: found ? paperOf(found) : null, ...reasonsOf(found) };
}

function paperOf({ id, tool, completedOn, completedByName, criteriaTitle }: AssessmentRow) {
  return { id, tool, criteriaTitle, by: completedByName, on: completedOn && formatDay(completedOn) };
}

/** The open clocks with their due days. */
function clocksOf({ clocks }: EligibilityRecord) {
  return clocks
    .filter(({ endedOn }) => endedOn === null)
    .map(({ kind, dueOn, dueAt }) => ({
      kind,
      dueOn,
      dueAt: dueAt === null ? null : formatInstant(new Date(dueAt)),
    }));
}

function challengeOf(row: EligibilityRecord['challenges'][number]) {
  const { id, stage, askedBy, askedByName, grounds, meetings, outcome } = row;
  return {
    id,
    stage,
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

function refundsOf({ refunds }: EligibilityRecord) {
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

function lettersOf({ letters }: EligibilityRecord) {
  return letters.map(({ id, kind, sentOn }) => ({ id, kind, on: formatDay(sentOn) })).toReversed();
}
