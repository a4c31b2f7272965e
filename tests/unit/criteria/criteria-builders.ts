import type { CriteriaQuestion, LocalCriteria } from '@/lib/criteria/rules/criteria';
import fc from '../../support/property';

/** A question with options of these points: keys o1, o2… and labels to match. */
export function aQuestion(
  key: string,
  points: readonly number[],
  leastPoints: number | null = null,
): CriteriaQuestion {
  const options = points.map((each, index) => ({
    key: `o${index + 1}`,
    label: `Answer ${index + 1}`,
    points: each,
  }));
  return { key, question: `Question ${key}`, guidance: '', options, leastPoints };
}

/** Any criteria that could be published, small enough to try every set of answers. */
export const anyCriteria: fc.Arbitrary<LocalCriteria> = fc
  .array(fc.tuple(fc.array(fc.nat(6), { minLength: 2, maxLength: 4 }), fc.option(fc.nat(6))), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((drafts) => {
    const questions = drafts.map(([points, least], index) =>
      aQuestion(`q${index}`, points, least === null ? null : Math.min(least, Math.max(...points))),
    );
    const most = questions.reduce(
      (sum, { options }) => sum + Math.max(...options.map(({ points }) => points)),
      0,
    );
    return fc.record({ threshold: fc.nat(most), questions: fc.constant(questions) });
  });

/** Every full set of answers. */
export function everyAnswer({ questions }: LocalCriteria): Record<string, string>[] {
  return questions.reduce<Record<string, string>[]>(
    (sets, { key, options }) =>
      sets.flatMap((set) => options.map((option) => ({ ...set, [key]: option.key }))),
    [{}],
  );
}

/** The rule said again, plainly: the oracle that the code is held against. */
export function isMetPlainly(
  { questions, threshold }: LocalCriteria,
  chosen: Record<string, string>,
): boolean {
  let total = 0;
  for (const { key, options, leastPoints } of questions) {
    const points = options.find((option) => option.key === chosen[key])?.points ?? Number.NaN;
    if (points < (leastPoints ?? 0)) return false;
    total += points;
  }
  return total >= threshold;
}
