import type { CriteriaQuestion, LocalCriteria } from './criteria';

/** One difference between two versions. */
export type CriteriaChange =
  | { kind: 'threshold'; from: number; to: number }
  | { kind: 'question-added'; question: string }
  | { kind: 'question-removed'; question: string }
  | { kind: 'question-reworded'; from: string; to: string }
  | { kind: 'condition'; question: string; from: number | null; to: number | null }
  | { kind: 'option-added'; question: string; option: string; points: number }
  | { kind: 'option-removed'; question: string; option: string }
  | { kind: 'option-reworded'; question: string; from: string; to: string }
  | { kind: 'points'; question: string; option: string; from: number; to: number };

/**
 * The differences that change who meets the criteria, question by question. Keys identify questions and
 * options.
 */
export function compareCriteria(before: LocalCriteria, after: LocalCriteria): CriteriaChange[] {
  const changes: CriteriaChange[] = [];
  const { threshold: from } = before;
  if (from !== after.threshold) changes.push({ kind: 'threshold', from, to: after.threshold });
  for (const question of after.questions) {
    const old = withKey(before.questions, question.key);
    changes.push(
      ...(old
        ? inQuestion(old, question)
        : [{ kind: 'question-added', question: question.question } as const]),
    );
  }
  const gone = before.questions.filter(({ key }) => !withKey(after.questions, key));
  return [...changes, ...gone.map(({ question }) => ({ kind: 'question-removed', question }) as const)];
}

function inQuestion(before: CriteriaQuestion, after: CriteriaQuestion): CriteriaChange[] {
  const { question } = after;
  const changes: CriteriaChange[] = [];
  if (before.question !== question) {
    changes.push({ kind: 'question-reworded', from: before.question, to: question });
  }
  if (before.leastPoints !== after.leastPoints) {
    changes.push({ kind: 'condition', question, from: before.leastPoints, to: after.leastPoints });
  }
  return [...changes, ...inOptions(before, after)];
}

function inOptions(before: CriteriaQuestion, { question, options }: CriteriaQuestion): CriteriaChange[] {
  const changes: CriteriaChange[] = [];
  for (const { key, label: option, points } of options) {
    const old = withKey(before.options, key);
    if (!old) changes.push({ kind: 'option-added', question, option, points });
    else if (old.label !== option)
      changes.push({ kind: 'option-reworded', question, from: old.label, to: option });
    if (old && old.points !== points)
      changes.push({ kind: 'points', question, option, from: old.points, to: points });
  }
  const gone = before.options.filter(({ key }) => !withKey(options, key));
  return [
    ...changes,
    ...gone.map(({ label: option }) => ({ kind: 'option-removed', question, option }) as const),
  ];
}

function withKey<T extends { key: string }>(all: readonly T[], key: string): T | undefined {
  return all.find((one) => one.key === key);
}
