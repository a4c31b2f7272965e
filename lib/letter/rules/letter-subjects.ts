import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterKind } from '@/lib/decision/rules/letter-kind';

/**
 * The facts of a case's record that decide which letters there are. Ids are those of the record; lists are in
 * the order of creation.
 */
export type LetterSubjectFacts = {
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
  letters: readonly { id: string; kind: LetterKind; subjectId: string }[];
};

/** One screening, decision or challenge outcome that the person is informed of by letter. */
export type LetterSubject = {
  kind: LetterKind;
  subjectId: string;
  /** The day it was decided or completed. */
  settledOn: PlainDate;
  /** The letter about it; null if none was sent. */
  letterId: string | null;
};

/**
 * The subjects of a case's letters, oldest first: each completed screening, the decision in force, and each
 * outcome of a challenge that the commissioner itself decided. A decision made outside this service has its
 * letter there. A replaced decision has none. A decision that came from a challenge is in the letter about
 * the challenge. The bodies of the later stages write their own letters.
 * @rule ELI-75 (docs/rules.md)
 */
export function letterSubjects(facts: LetterSubjectFacts): LetterSubject[] {
  const found = [...screenings(facts), ...decisions(facts), ...challengeOutcomes(facts)];
  const letterAbout = (one: Omit<LetterSubject, 'letterId'>) =>
    facts.letters.find(({ kind, subjectId }) => kind === one.kind && subjectId === one.subjectId)?.id ?? null;
  return found
    .map((one) => ({ ...one, letterId: letterAbout(one) }))
    .sort((a, b) => a.settledOn.localeCompare(b.settledOn));
}

type SubjectsWithoutLetter = Omit<LetterSubject, 'letterId'>[];

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

function challengeOutcomes({ challenges }: LetterSubjectFacts): SubjectsWithoutLetter {
  return challenges.filter(isOurs).flatMap(({ outcome }): SubjectsWithoutLetter => {
    if (!outcome || outcome.outcome === 'WITHDRAWN' || outcome.outcome === 'DELAYED') return [];
    return [{ kind: 'CHALLENGE_OUTCOME', subjectId: outcome.id, settledOn: outcome.decidedOn }];
  });
}

function isOurs({ stage }: LetterSubjectFacts['challenges'][number]): boolean {
  return stage === 'RECONSIDERATION' || stage === 'LOCAL_RESOLUTION';
}
