'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { onceRead, wholeNumber } from '@/lib/core/form/fields';
import type { FieldError, FormAnswer, FormValues } from '@/lib/core/form/form-state';
import { type EditDetailsRefusal, editDetails } from '@/lib/person/commands/edit-details';
import { detailsForm } from '@/lib/person/queries/edit-person';
import { detailName, detailText } from '@/lib/person/rules/detail-text';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDetails } from '../../details-errors';
import { checkNames, checkNhsNumber, detailsShape, typedDetails } from '../../details-schema';
import { changed } from './changed';

export const submitDetails = formAction({
  area: 'practitioner',
  schema: z
    .object({
      ...detailsShape,
      personId: z.uuid(),
      version: wholeNumber(1, 999_999_999, 'Reload this page'),
    })
    .superRefine(checkNames, onceRead('givenName'))
    .superRefine(checkNhsNumber, onceRead('nhsNumber')),
  run: (actor, { personId, version, ...answers }) =>
    editDetails(actor, { personId, version, details: typedDetails(answers, null) }, todayInLondon()),
  explain,
  details,
  stored: async (actor, { personId }) => (await detailsForm(actor, String(personId)))?.values ?? null,
  changed,
  newValues: (error): FormValues => (error.kind === 'stale' ? { version: `${error.version}` } : {}),
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=details`,
});

function explain(error: EditDetailsRefusal): FieldError {
  switch (error.kind) {
    case 'nhs-number-taken':
      return { field: 'nhsNumber', message: 'Check the NHS number. It is on someone else’s record' };
    case 'stale':
      return {
        message: 'Someone else changed this record while you were typing. Compare both, then save again',
      };
    case 'not-found':
      return { message: 'You do not have access to this person' };
    default:
      return explainDetails(error);
  }
}

/** What the record says now where that is not what was typed. */
function details(error: EditDetailsRefusal): FormAnswer {
  if (error.kind !== 'stale') return {};
  const facts = error.differing.map((name) => ({
    term: detailName(name),
    value: detailText(error.now, name),
  }));
  const card = { key: 'now', heading: 'What the record says now', facts, links: [] };
  return { cards: [card] };
}
