import 'server-only';
import { careBeginsOn } from '@/lib/case/rules/adult-care';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import { earliestBirth } from '@/lib/core/birth-day';
import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import type {
  DecisionRow,
  EligibilityRecord,
  NursingAnswerRow,
  RefusedPlanRow,
} from '@/lib/decision/store/eligibility-record';
import type {
  LetterChallenge,
  LetterDecision,
  LetterFacts,
  LetterRequest,
  LetterTool,
} from '@/lib/letter/rules/facts';
import type { LetterSubject } from '@/lib/letter/rules/letter-subjects';
import { namesReviewUnasked } from '@/lib/letter/rules/next';
import { copyReaders, type LetterReader, letterReaders } from '@/lib/letter/rules/readers';
import { reviewBy } from '@/lib/letter/rules/review-by';
import { calledName, fullName } from '@/lib/person/rules/person-name';
import type { LetterContext } from './letter-context';
import { timingOf } from './letter-timing';
import { letterTool } from './letter-tool';

/** Everything that a case's letters are made of. */
export type LetterCase = { record: EligibilityRecord; context: LetterContext };

/** Who may get a letter of a case on a day. */
export function letterReadersOn({ record, context }: LetterCase, on: PlainDate): LetterReader[] {
  return letterReaders(readerPerson({ record, context }), context, on);
}

/** Who may get a copy of it. @param to the reader of the letter */
export function copyReadersOn({ record, context }: LetterCase, on: PlainDate, to: string): LetterReader[] {
  return copyReaders(readerPerson({ record, context }), context, { on, to });
}

function readerPerson({ record, context }: LetterCase) {
  const { dateOfBirth, diedOn } = record.person;
  return {
    name: fullName(record.person),
    dateOfBirth,
    address: context.address,
    hasDied: diedOn !== null,
  };
}

type PlannedLetter = {
  subject: Pick<LetterSubject, 'kind' | 'subjectId'>;
  reader: LetterReader;
  /** Who gets a copy. */
  copies: readonly LetterReader[];
  sentOn: PlainDate;
  senderName: string;
  /** Whether it says when the needs will be reviewed; null: as is usual for it. */
  isReviewNamed: boolean | null;
};

/** The facts of one letter. Its reference comes from its subject, so that it is known before it is sent. */
export function letterFactsOf(
  { record, context }: LetterCase,
  { subject: { kind, subjectId }, reader, copies, sentOn, senderName, isReviewNamed }: PlannedLetter,
): LetterFacts {
  const { group, origin, practitionerName } = record.phbCase;
  const { tool, decision, challenge, row } = subjectFacts(record, subjectId);
  const hasDied = record.person.diedOn !== null;
  return {
    kind,
    group,
    isReferral: origin === 'REFERRAL',
    contactName: practitionerName,
    senderName,
    sentOn,
    commissioner: context.commissioner,
    person: {
      name: fullName(record.person),
      calledName: calledName(record.person),
      hasDied,
    },
    addressee: [reader.name, ...reader.address],
    isToPerson: reader.isToPerson,
    copies: copies.map(({ name }) => name),
    reviewBy: reviewBy({ kind, group, challenge }, sentOn),
    advice: context.advice,
    reference: subjectId.slice(-8).toUpperCase(),
    review: { ...context.review, complaintBy: addMonths(sentOn, context.review.complaintMonths) },
    hasRightToBudget: context.right === 'RIGHT_TO_HAVE',
    tool,
    decision,
    beginsOn: beginningOf(record, decision?.decidedOn ?? sentOn),
    challenge,
    request: kind === 'REQUEST_RECEIVED' ? requestOf(record) : null,
    isReviewNamed: isReviewNamed ?? namesReviewUnasked({ kind, group, challenge, tool, person: { hasDied } }),
    ...timingOf(record, row),
  };
}

function requestOf({ phbCase: { askedOn }, clocks }: EligibilityRecord): LetterRequest {
  const deciding = clocks.find(({ kind, endedOn }) => endedOn === null && DECIDING.includes(kind));
  return { askedOn, decideBy: deciding?.dueOn ?? null };
}

/** The time of the law where it runs, or else that of the request. */
const DECIDING: readonly ClockKind[] = [...DECISION_CLOCKS, 'DECIDE_ELIGIBILITY'];

type SubjectFacts = {
  tool: LetterTool | null;
  decision: LetterDecision | null;
  challenge: LetterChallenge | null;
  row: DecisionRow | null;
};

/** The screening, decision or challenge outcome that the letter is about. */
function subjectFacts(record: EligibilityRecord, subjectId: string): SubjectFacts {
  const assessment = record.assessments.find(({ id }) => id === subjectId);
  if (assessment) return { tool: letterTool(assessment), decision: null, challenge: null, row: null };
  const row = record.decisions.find(({ id }) => id === subjectId);
  if (row) {
    return { tool: decisionTool(record, row), decision: letterDecision(row), challenge: null, row };
  }
  const plan = record.refusedPlans.find(({ id }) => id === subjectId);
  if (plan) return { tool: null, decision: planDecision(plan), challenge: null, row: null };
  const nursing = record.nursingAnswers.find(({ id }) => id === subjectId);
  if (nursing) return { tool: null, decision: nursingDecision(nursing), challenge: null, row: null };
  return challengeFacts(record, subjectId);
}

/** How the council was consulted before a decision; null where none was asked. */
function consultationOf({ decisions }: EligibilityRecord, decisionId: string | null) {
  return decisions.find(({ id }) => id === decisionId)?.consultation ?? null;
}

/** The refusal of a plan: of eligibility it says nothing. */
function planDecision({ on, deciderName, reasons }: RefusedPlanRow): LetterDecision {
  return { ...NOTHING_MORE, decidedOn: on, deciderName, reasons, nursing: null, nhsShare: null };
}

/** The answer on nursing care after a Checklist: of continuing healthcare it says nothing. */
function nursingDecision({ on, deciderName, why, from, pence }: NursingAnswerRow): LetterDecision {
  const nursing = from !== null && pence !== null ? { pence, from, to: null } : { refused: why };
  return { ...NOTHING_MORE, decidedOn: on, deciderName, reasons: why, nursing, nhsShare: null };
}

const NOTHING_MORE = {
  exceptionalReasons: null,
  isReplacement: false,
  isAfterReview: false,
  aftercareCouncil: null,
  consultation: null,
} as const;

function challengeFacts(record: EligibilityRecord, outcomeId: string): SubjectFacts {
  const challenge = record.challenges.find(({ outcome }) => outcome?.id === outcomeId);
  const { outcome } = challenge ?? {};
  if (!challenge || !outcome || outcome.outcome === 'DELAYED') {
    return { tool: null, decision: null, challenge: null, row: null };
  }
  const { reasons, decidedOn, decidedByName } = outcome;
  const about = record.decisions.find(({ id }) => id === challenge.decisionId);
  const screening = record.assessments.find(({ id }) => id === challenge.assessmentId);
  return {
    tool: screening ? letterTool(screening) : about ? decisionTool(record, about) : null,
    decision: {
      reasons,
      decidedOn,
      deciderName: decidedByName,
      ...NOTHING_MORE,
      consultation: consultationOf(record, outcome.newDecisionId),
      ...careThatStays(outcome, about),
    },
    challenge: {
      stage: challenge.stage === 'RECONSIDERATION' ? 'RECONSIDERATION' : 'LOCAL_RESOLUTION',
      outcome: outcome.outcome === 'WITHDRAWN' ? 'NOT_ACCEPTED' : outcome.outcome,
      askedOn: challenge.askedOn,
      isOfPlan: challenge.planDecisionId !== null,
    },
    row: null,
  };
}

/** What the review names, or else what goes on of the decision under review, where that does. */
function careThatStays({ outcome, care }: Ended, about: DecisionRow | undefined) {
  const { nursing = null, nhsShare = null } = care ?? (outcome === 'CHANGED' ? {} : (about ?? {}));
  return { nursing, nhsShare };
}

type Ended = NonNullable<EligibilityRecord['challenges'][number]['outcome']>;

function letterDecision(row: DecisionRow): LetterDecision {
  return {
    decidedOn: row.decidedOn,
    deciderName: row.deciderName,
    reasons: row.reasons,
    exceptionalReasons: row.exceptionalReasons,
    isReplacement: row.supersedesId !== null,
    isAfterReview: row.basis === 'CHALLENGE',
    aftercareCouncil: row.aftercareCouncil,
    consultation: row.consultation,
    nursing: row.nursing,
    nhsShare: row.nhsShare,
  };
}

function decisionTool(record: EligibilityRecord, { assessmentId }: DecisionRow): LetterTool | null {
  const assessment = record.assessments.find(({ id }) => id === assessmentId);
  return assessment ? letterTool(assessment) : null;
}

/** The 18th birthday, where a decision of this day takes effect on it. */
function beginningOf({ phbCase, person }: EligibilityRecord, on: PlainDate): PlainDate | null {
  const beginsOn = careBeginsOn(phbCase.group, earliestBirth(person.dateOfBirth), on);
  return beginsOn > on ? beginsOn : null;
}
