import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { delayRefund } from '@/lib/decision/rules/refund-days';
import type { AssessmentRow, DecisionRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import type { LetterChallenge, LetterDecision, LetterFacts, LetterTool } from '@/lib/letter/rules/facts';
import { type Reader, readersOf } from '@/lib/letter/rules/readers';
import { reviewBy } from '@/lib/letter/rules/review-by';
import type { Tellable } from '@/lib/letter/rules/tellable';
import { levelDomainsOf } from '@/lib/tool/rules/edition';
import { findEdition } from '@/lib/tool/rules/editions';
import type { LetterContext } from './letter-context';

/** A case's letters: everything they are made of. */
export type LetterCase = { record: EligibilityRecord; context: LetterContext };

/** Who may get a letter of a case on a day. */
export function readersOn({ record, context }: LetterCase, on: PlainDate): Reader[] {
  const { givenName, familyName, dateOfBirth, diedOn } = record.person;
  const person = {
    ...{ name: `${givenName} ${familyName}`, dateOfBirth, address: context.address },
    hasDied: diedOn !== null,
  };
  return readersOf(person, context.acting, on);
}

/** The facts of one letter. Its reference is that of what it tells of, so that it is known before it is sent. */
export function letterFactsOf(
  found: LetterCase,
  { kind, subjectId }: Pick<Tellable, 'kind' | 'subjectId'>,
  reader: Reader,
  sentOn: PlainDate,
  senderName: string,
): LetterFacts {
  const { record, context } = found;
  const { group, practitionerName } = record.phbCase;
  const { givenName, familyName, preferredName, diedOn } = record.person;
  const told = toldOf(record, subjectId);
  return {
    ...{ kind, group, senderName, sentOn, contactName: practitionerName },
    commissioner: context.commissioner,
    person: {
      name: `${givenName} ${familyName}`,
      calledName: preferredName ?? givenName,
      hasDied: diedOn !== null,
    },
    ...{ addressee: [reader.name, ...reader.address], isToPerson: reader.isToPerson },
    reviewBy: reviewBy({ kind, group, challenge: told.challenge }, sentOn),
    reference: subjectId.slice(-8).toUpperCase(),
    hasRightToBudget: context.right === 'RIGHT_TO_HAVE',
    ...told,
    isLate: isLate(record, told.made),
  };
}

type Told = {
  tool: LetterTool | null;
  decision: LetterDecision | null;
  challenge: LetterChallenge | null;
  made: DecisionRow | null;
};

/** The screening, decision or end of looking again that the letter is about. */
function toldOf(record: EligibilityRecord, subjectId: string): Told {
  const assessment = record.assessments.find(({ id }) => id === subjectId);
  if (assessment) return { tool: toolOf(assessment), decision: null, challenge: null, made: null };
  const made = record.decisions.find(({ id }) => id === subjectId) ?? null;
  if (made) {
    return { tool: toolBehind(record, made), decision: decisionOf(made), challenge: null, made };
  }
  return endingOf(record, subjectId);
}

function endingOf(record: EligibilityRecord, outcomeId: string): Told {
  const challenge = record.challenges.find(({ outcome }) => outcome?.id === outcomeId);
  const { outcome } = challenge ?? {};
  if (!challenge || !outcome) return { tool: null, decision: null, challenge: null, made: null };
  const { reasons, decidedOn, decidedByName } = outcome;
  const about = record.decisions.find(({ id }) => id === challenge.decisionId);
  const screening = record.assessments.find(({ id }) => id === challenge.assessmentId);
  return {
    tool: screening ? toolOf(screening) : about ? toolBehind(record, about) : null,
    decision: {
      ...{ reasons, decidedOn, deciderName: decidedByName },
      ...{ exceptionalReasons: null, isNewAssessment: false },
    },
    challenge: {
      stage: challenge.stage === 'RECONSIDERATION' ? 'RECONSIDERATION' : 'LOCAL_RESOLUTION',
      outcome: outcome.outcome === 'WITHDRAWN' ? 'NOT_ACCEPTED' : outcome.outcome,
      askedOn: challenge.askedOn,
    },
    made: null,
  };
}

function decisionOf({ decidedOn, deciderName, reasons, ...made }: DecisionRow): LetterDecision {
  return {
    ...{ decidedOn, deciderName, reasons },
    ...{ exceptionalReasons: made.exceptionalReasons, isNewAssessment: made.supersedesId !== null },
  };
}

function toolBehind(record: EligibilityRecord, { assessmentId }: DecisionRow): LetterTool | null {
  const assessment = record.assessments.find(({ id }) => id === assessmentId);
  return assessment ? toolOf(assessment) : null;
}

function toolOf(row: AssessmentRow): LetterTool {
  const { tool, fastTrack } = row;
  const completedOn = row.completedOn ?? row.startedOn;
  if (fastTrack) {
    const profession = `${fastTrack.clinicianKind.toLowerCase()}, ${fastTrack.organisation}`;
    const by = { completedByName: fastTrack.clinicianName, profession };
    // The fast track tool has no levels: what is kept as its indication is the decision it led to.
    return { tool, kindsOfNeed: 0, completedOn, ...by, indication: null, referralRationale: null };
  }
  return {
    tool,
    kindsOfNeed: kindsOfNeed(row),
    completedOn,
    completedByName: row.completedByName ?? row.startedByName,
    profession: row.completerProfession?.toLowerCase() ?? null,
    ...{ indication: row.indication, referralRationale: row.referralRationale },
  };
}

function kindsOfNeed({ ruleSet }: AssessmentRow): number {
  const edition = findEdition(ruleSet);
  return edition ? levelDomainsOf(edition).length : 0;
}

/** Whether a first decision of continuing healthcare took longer than its standard, counted from what was received. */
function isLate({ phbCase, clocks }: EligibilityRecord, made: DecisionRow | null): boolean {
  if (!made || made.supersedesId || phbCase.group !== 'CHC' || made.basis === 'FAST_TRACK') return false;
  const received = clocks.filter(({ kind }) => kind === 'CHC_DECISION').map(({ startedOn }) => startedOn);
  const [first] = received.sort();
  return first !== undefined && delayRefund(first, made.decidedOn) !== null;
}
