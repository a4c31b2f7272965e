import type { FormValues } from '@/lib/core/form/form-state';
import type { CriteriaToAnswer } from '@/lib/criteria/queries/criteria-to-answer';

/**
 * The answers as they are stored now. Null where they are not those that the form changes: other criteria
 * apply now, or a decision was taken on them.
 */
export function storedAnswers(
  view: CriteriaToAnswer,
  { criteriaId, version }: FormValues,
): FormValues | null {
  const isSame = view.criteria?.id === criteriaId && view.version >= Number(version);
  return isSame ? { ...answerValues(view), version: `${view.version}` } : null;
}

/** The first values of the form: the answers so far. */
export function answerValues({ answers }: Pick<CriteriaToAnswer, 'answers'>): FormValues {
  const given = Object.entries(answers).flatMap(([key, { option, evidence }]) => [
    [`answers-${key}-option`, option],
    [`answers-${key}-evidence`, evidence],
  ]);
  return Object.fromEntries(given);
}
