import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import { AIS_CATEGORIES, answerOf } from '@/lib/person/rules/accessible-information';
import type { PersonDetails } from '@/lib/person/rules/details';

/** The first values of the details form: the stored details by field name. */
export function detailsValues(details: PersonDetails): FormValues {
  const { dateOfBirth, diedOn: _, nhsNumber, nhsNumberMissing, ...texts } = details;
  const asText = Object.entries(texts).filter(([name]) => !AIS_CATEGORIES.some((need) => need === name));
  return {
    ...Object.fromEntries(asText.map(([name, value]) => [name, value ?? ''])),
    ...needValues(details),
    ...dateValues('dateOfBirth', dateOfBirth),
    ...(details.givenName === '' ? { hasOneName: 'YES' } : {}),
    nhsNumberAnswer: nhsNumber === null ? (nhsNumberMissing ?? '') : 'YES',
    nhsNumber: nhsNumber ?? '',
  };
}

function needValues(details: PersonDetails): FormValues {
  const pairs = AIS_CATEGORIES.flatMap((category) => [
    [`${category}-answer`, answerOf(details[category])],
    [`${category}-need`, details[category] ?? ''],
  ]);
  return Object.fromEntries(pairs);
}
