import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseLetterKind, LetterKind } from '@/lib/decision/rules/letter-kind';

/**
 * The facts of a case's record that decide which letters there are. Ids are those of the record; lists are in
 * the order of creation.
 */
export type LetterSubjectFacts = {
  phbCase: { id: string; askedOn: PlainDate };
  clocks: readonly { kind: ClockKind; endedOn: PlainDate | null }[];
  assessments: readonly {
    id: string;
    tool: string;
    state: string;
    completedOn: PlainDate | null;
    indication: string | null;
    isReferredAnyway: boolean;
  }[];
  decisions: readonly {
    id: string;
    outcome: EligibilityOutcome;
    basis: string;
    decidedOn: PlainDate;
    supersedesId: string | null;
  }[];
  challenges: readonly {
    id: string;
    stage: string;
    outcome: { id: string; outcome: string; decidedOn: PlainDate; newDecisionId: string | null } | null;
  }[];
  /** `isInForce`: the case waits at it. */
  refusedPlans: readonly { id: string; on: PlainDate; isInForce: boolean }[];
  nursingAnswers: readonly { id: string; answer: string; on: PlainDate }[];
  letters: readonly { id: string; kind: LetterKind; subjectId: string }[];
};

/** What a letter informs the person of: a request, a screening, a decision, how a challenge came out. */
export type LetterSubject = {
  kind: CaseLetterKind;
  subjectId: string;
  /** The day it was decided or completed. */
  settledOn: PlainDate;
  /** The letter about it; null if none was sent. */
  letterId: string | null;
};

/**
 * The subjects of a case's letters, oldest first: a request that is not acknowledged yet, each completed
 * screening, the decision in force, the refusal of a plan, the last answer on nursing care, and each outcome
 * of a challenge that the commissioner itself decided. A decision made outside this service has its letter
 * there. A replaced decision has none. A decision that came from a challenge is in the letter about the
 * challenge. The bodies of the later stages write their own letters.
 * @rule ELI-75, REQ-08, PLN-21, NUR-04 (docs/rules.md)
 */
export function letterSubjects(facts: LetterSubjectFacts): LetterSubject[] {
  const found = [
    ...request(facts),
    ...screenings(facts),
    ...decisions(facts),
    ...plans(facts),
    ...nursing(facts),
    ...challengeOutcomes(facts),
  ];
  const letterAbout = (one: Omit<LetterSubject, 'letterId'>) =>
    facts.letters.find(({ kind, subjectId }) => kind === one.kind && subjectId === one.subjectId)?.id ?? null;
  return found
    .map((one) => ({ ...one, letterId: letterAbout(one) }))
    .sort((a, b) => a.settledOn.localeCompare(b.settledOn));
}

type SubjectsWithoutLetter = Omit<LetterSubject, 'letterId'>[];

/** Any letter acknowledges a request: it ends the clock. So does a decision, which has its own letter. */
function request({ phbCase: { id, askedOn }, clocks, letters }: LetterSubjectFacts): SubjectsWithoutLetter {
  const isAwaited = clocks.some(({ kind, endedOn }) => kind === 'ACKNOWLEDGE_REQUEST' && endedOn === null);
  const isSent = letters.some(({ kind }) => kind === 'REQUEST_RECEIVED');
  return isAwaited || isSent ? [{ kind: 'REQUEST_RECEIVED', subjectId: id, settledOn: askedOn }] : [];
}

function screenings({ assessments }: LetterSubjectFacts): SubjectsWithoutLetter {
  return assessments.flatMap(
    ({ id, tool, state, completedOn, indication, isReferredAnyway }): SubjectsWithoutLetter => {
      if (state !== 'COMPLETED' || completedOn === null) return [];
      const about = { subjectId: id, settledOn: completedOn };
      if (tool === 'CHILD_PRE_ASSESSMENT') return [{ kind: 'PRE_ASSESSMENT', ...about }];
      if (tool !== 'CHECKLIST') return [];
      const isNeeded = indication === 'POSITIVE' || isReferredAnyway;
      return [{ kind: isNeeded ? 'CHECKLIST_POSITIVE' : 'CHECKLIST_NEGATIVE', ...about }];
    },
  );
}

function decisions({ decisions: all, challenges }: LetterSubjectFacts): SubjectsWithoutLetter {
  const replaced = new Set(all.map(({ supersedesId }) => supersedesId));
  const inChallengeLetter = new Set(challenges.filter(isOurs).map(({ outcome }) => outcome?.newDecisionId));
  return all
    .filter(
      ({ id, basis }) => basis !== 'RECORDED_ELSEWHERE' && !replaced.has(id) && !inChallengeLetter.has(id),
    )
    .map(({ id, outcome, decidedOn }) => ({ kind: outcome, subjectId: id, settledOn: decidedOn }));
}

/** One that was changed before its letter went is in the letter about that. */
function plans({ refusedPlans, letters }: LetterSubjectFacts): SubjectsWithoutLetter {
  return refusedPlans
    .filter(({ id, isInForce }) => isInForce || letters.some(({ subjectId }) => subjectId === id))
    .map(({ id, on }) => ({ kind: 'PLAN_REFUSED', subjectId: id, settledOn: on }));
}

/** The last answer on nursing care. That the record says the NHS pays already is none. */
function nursing({ nursingAnswers, letters }: LetterSubjectFacts): SubjectsWithoutLetter {
  const decided = nursingAnswers.filter(({ answer }) => answer !== 'PAID');
  const isSent = (id: string) => letters.some(({ subjectId }) => subjectId === id);
  return decided
    .filter(({ id }, place) => place === decided.length - 1 || isSent(id))
    .map(({ id, on }) => ({ kind: 'NURSING_CONSIDERED', subjectId: id, settledOn: on }));
}

function challengeOutcomes({ challenges }: LetterSubjectFacts): SubjectsWithoutLetter {
  return challenges.filter(isOurs).flatMap(({ outcome }): SubjectsWithoutLetter => {
    if (!outcome || outcome.outcome === 'WITHDRAWN' || outcome.outcome === 'DELAYED') return [];
    return [{ kind: 'CHALLENGE_OUTCOME', subjectId: outcome.id, settledOn: outcome.decidedOn }];
  });
}

function isOurs({ stage }: LetterSubjectFacts['challenges'][number]): boolean {
  return stage === 'RECONSIDERATION' || stage === 'LOCAL_RESOLUTION';
}
