import { describe, expect, it } from 'vitest';
import type { LocalCriteria } from '@/lib/criteria/rules/criteria';
import { evaluate, type LocalExplanation } from '@/lib/criteria/rules/evaluate';
import fc from '../../support/property';
import { anyCriteria, aQuestion, everyAnswer, isMetPlainly } from './criteria-builders';

const criteria: LocalCriteria = {
  threshold: 5,
  questions: [aQuestion('q1', [0, 1, 2, 3]), aQuestion('q2', [0, 2]), aQuestion('q3', [0, 1], 1)],
};
const missed = (key: string) => ({ key, question: `Question ${key}` });
const explained = (of: LocalCriteria, chosen: Record<string, string>): LocalExplanation => {
  const result = evaluate(of, chosen);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

describe('ELI-51: conditions and a threshold', () => {
  it.each([
    ['o3', 'o2', 'o2', 'CRITERIA_MET', 5],
    ['o4', 'o2', 'o2', 'CRITERIA_MET', 6],
    ['o2', 'o2', 'o2', 'CRITERIA_NOT_MET', 4],
    ['o4', 'o2', 'o1', 'CRITERIA_NOT_MET', 5],
  ])('%s %s %s: %s with %i points', (q1, q2, q3, indication, total) => {
    expect(explained(criteria, { q1, q2, q3 })).toMatchObject({ indication, total, threshold: 5, most: 6 });
  });

  it('says of every question what was answered, its points and whether its condition holds', () => {
    expect(explained(criteria, { q1: 'o4', q2: 'o2', q3: 'o1' })).toMatchObject({
      isThresholdReached: true,
      lines: [
        { key: 'q1', answer: 'Answer 4', points: 3, most: 3, condition: null },
        { key: 'q2', answer: 'Answer 2', points: 2, most: 2, condition: null },
        { key: 'q3', answer: 'Answer 1', points: 0, most: 1, leastPoints: 1, condition: 'FAILED' },
      ],
    });
  });

  it('agrees with the plain rule on every set of answers of any criteria', () => {
    fc.assert(
      fc.property(anyCriteria, (any) => {
        for (const chosen of everyAnswer(any)) {
          expect(explained(any, chosen).indication === 'CRITERIA_MET').toBe(isMetPlainly(any, chosen));
        }
      }),
    );
  });

  it('never loses by more points', () => {
    fc.assert(
      fc.property(anyCriteria, (any) => {
        for (const chosen of everyAnswer(any)) {
          if (explained(any, chosen).indication !== 'CRITERIA_MET') continue;
          for (const { key, options } of any.questions) {
            const now = options.find((option) => option.key === chosen[key])?.points ?? 0;
            for (const better of options.filter(({ points }) => points >= now)) {
              expect(explained(any, { ...chosen, [key]: better.key }).indication).toBe('CRITERIA_MET');
            }
          }
        }
      }),
    );
  });
});

describe('ELI-52: what would flip the result', () => {
  it('names each single change, the smallest first', () => {
    const { flips } = explained(criteria, { q1: 'o3', q2: 'o2', q3: 'o2' });
    expect(flips.map(({ key, to, points, becomes }) => `${key} ${to} ${points} ${becomes}`)).toEqual([
      'q1 Answer 2 -1 CRITERIA_NOT_MET',
      'q3 Answer 1 -1 CRITERIA_NOT_MET',
      'q1 Answer 1 -2 CRITERIA_NOT_MET',
      'q2 Answer 1 -2 CRITERIA_NOT_MET',
    ]);
  });

  it('has none where no single answer is enough', () => {
    expect(explained(criteria, { q1: 'o1', q2: 'o1', q3: 'o1' }).flips).toEqual([]);
  });

  it('is complete and true: every single change was tried, and exactly the ones that flip are listed', () => {
    fc.assert(
      fc.property(anyCriteria, (any) => {
        for (const chosen of everyAnswer(any)) {
          const listedFlips = explained(any, chosen).flips.map(({ key, to }) => `${key} ${to}`);
          const flipping = any.questions.flatMap(({ key, options }) =>
            options
              .filter((option) => option.key !== chosen[key])
              .filter(
                (option) => isMetPlainly(any, { ...chosen, [key]: option.key }) !== isMetPlainly(any, chosen),
              )
              .map(({ label }) => `${key} ${label}`),
          );
          expect(listedFlips.toSorted()).toEqual(flipping.toSorted());
        }
      }),
    );
  });
});

describe('ELI-51: answers that are none', () => {
  it.each([
    [
      { q1: 'o1', q2: 'o1' },
      { kind: 'not-all-answered', missing: [missed('q3')] },
    ],
    [
      { q1: 'o1', q2: 'o1', q3: 'o9' },
      { kind: 'no-such-option', question: 'q3' },
    ],
    [
      { q1: 'o1', q2: 'o1', q3: 'o1', q4: 'o1' },
      { kind: 'no-such-question', question: 'q4' },
    ],
    [{}, { kind: 'not-all-answered', missing: [missed('q1'), missed('q2'), missed('q3')] }],
  ])('%j: %j', (chosen, error) => {
    expect(evaluate(criteria, chosen as Record<string, string>)).toEqual({ ok: false, error });
  });

  it('reads nothing that the answers only inherit', () => {
    const odd = { threshold: 0, questions: [aQuestion('constructor', [0, 1])] };
    expect(evaluate(odd, {})).toEqual({
      ok: false,
      error: { kind: 'not-all-answered', missing: [missed('constructor')] },
    });
  });
});
