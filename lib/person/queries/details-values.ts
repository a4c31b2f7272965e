import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import { DETAIL_NAMES } from '@/lib/person/rules/detail-fields';
import type { PersonDetails } from '@/lib/person/rules/details';

/** Details with a question of another shape than one box of text. */
const OTHERS = ['dateOfBirth', 'diedOn', 'nhsNumber', 'nhsNumberMissing'] as const;

/** The first values of the details form: the stored details by field name, and nothing else of the person. */
export function detailsValues(details: PersonDetails): FormValues {
  const { dateOfBirth, nhsNumber, nhsNumberMissing } = details;
  const texts = DETAIL_NAMES.filter((name) => !OTHERS.some((other) => other === name));
  return {
    ...Object.fromEntries(texts.map((name) => [name, details[name] ?? ''])),
    ...dateValues('dateOfBirth', dateOfBirth),
    ...(details.givenName === '' ? { hasOneName: 'YES' } : {}),
    nhsNumberAnswer: nhsNumber === null ? (nhsNumberMissing ?? '') : 'YES',
    nhsNumber: nhsNumber ?? '',
  };
}
