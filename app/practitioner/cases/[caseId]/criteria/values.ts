import type { FormValues } from '@/lib/core/form/form-state';
import type { CriteriaToAnswer } from '@/lib/criteria/queries/criteria-to-answer';

/** The first values of the form: the answers so far. */
export function answerValues({ answers }: CriteriaToAnswer): FormValues {
  const given = Object.entries(answers).flatMap(([key, { option, evidence }]) => [
    [`answers-${key}-option`, option],
    [`answers-${key}-evidence`, evidence],
  ]);
  return Object.fromEntries(given);
}
