import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterKind } from './facts';

/** What of a case's record decides which letters there are. Ids are those of the record; lists in the order of their making. */
export type TellableFacts = {
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
    outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE';
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

/** One thing a person is told in writing. */
export type Tellable = {
  kind: LetterKind;
  subjectId: string;
  /** The day it was decided or completed. */
  settledOn: PlainDate;
  /** The letter that told it; null while none has. */
  letterId: string | null;
};

/**
 * What there is to tell, the oldest first: each completed screening, the decision in force, each end of looking again at the
 * commissioner itself. A decision made outside this service has its letter outside it; one that was replaced is told no more;
 * one that came from looking again is told in that letter; NHS England and the Ombudsman write their own.
 *
 * @rule ELI-75 (docs/rules.md)
 */
export function tellables(facts: TellableFacts): Tellable[] {
  const found = [...screenings(facts), ...decisions(facts), ...endings(facts)];
  const told = (one: Omit<Tellable, 'letterId'>) =>
    facts.letters.find(({ kind, subjectId }) => kind === one.kind && subjectId === one.subjectId)?.id ?? null;
  return found
    .map((one) => ({ ...one, letterId: told(one) }))
    .sort((a, b) => a.settledOn.localeCompare(b.settledOn));
}

type Found = Omit<Tellable, 'letterId'>[];

function screenings({ assessments }: TellableFacts): Found {
  return assessments.flatMap(({ id, tool, state, completedOn, indication, isReferredAnyway }): Found => {
    if (state !== 'COMPLETED' || completedOn === null) return [];
    const about = { subjectId: id, settledOn: completedOn };
    if (tool === 'CHILD_PRE_ASSESSMENT') return [{ kind: 'PRE_ASSESSMENT', ...about }];
    if (tool !== 'CHECKLIST') return [];
    const isNeeded = indication === 'POSITIVE' || isReferredAnyway;
    return [{ kind: isNeeded ? 'CHECKLIST_POSITIVE' : 'CHECKLIST_NEGATIVE', ...about }];
  });
}

function decisions({ decisions: all, challenges }: TellableFacts): Found {
  const replaced = new Set(all.map(({ supersedesId }) => supersedesId));
  const toldOtherwise = new Set(challenges.filter(isOurs).map(({ outcome }) => outcome?.newDecisionId));
  return all
    .filter(({ id, basis }) => basis !== 'RECORDED_ELSEWHERE' && !replaced.has(id) && !toldOtherwise.has(id))
    .map(({ id, outcome, decidedOn }) => ({ kind: outcome, subjectId: id, settledOn: decidedOn }));
}

function endings({ challenges }: TellableFacts): Found {
  return challenges.filter(isOurs).flatMap(({ outcome }): Found => {
    if (!outcome || outcome.outcome === 'WITHDRAWN') return [];
    return [{ kind: 'CHALLENGE_OUTCOME', subjectId: outcome.id, settledOn: outcome.decidedOn }];
  });
}

function isOurs({ stage }: TellableFacts['challenges'][number]): boolean {
  return stage === 'RECONSIDERATION' || stage === 'LOCAL_RESOLUTION';
}
