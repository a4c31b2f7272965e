import type { FormValues } from '@/lib/core/form/form-state';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';

/** The first values of the form of the details. */
export function criteriaValues(view: CriteriaView): FormValues {
  const { title, guidance, source, threshold } = view;
  return { title, guidance, source, threshold: String(threshold) };
}

/** The first values of the form of a question. */
export function questionValues({ question, guidance, options, leastPoints }: CriteriaQuestion): FormValues {
  const rows = options.flatMap(({ key, label, points }, index) => [
    [`options-${index}-key`, key],
    [`options-${index}-label`, label],
    [`options-${index}-points`, String(points)],
  ]);
  return {
    ...Object.fromEntries(rows),
    question,
    guidance,
    leastPoints: leastPoints === null ? '' : String(leastPoints),
  };
}
