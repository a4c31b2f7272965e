'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { onceRead, tick } from '@/lib/core/form/fields';
import type { FieldError, FormAnswer } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';
import { type RegisterPersonRefusal, registerPerson } from '@/lib/person/commands/register-person';
import { likelyDuplicateCards } from '@/lib/person/queries/likely-duplicate-cards';
import { personCard } from '@/lib/person/queries/person-card';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDetails } from '../details-errors';
import { checkNames, checkNhsNumber, detailsShape, typedDetails } from '../details-schema';

export const submitPerson = formAction({
  area: 'practitioner',
  schema: z
    .object({ ...detailsShape, personId: z.uuid(), isDifferentPerson: tick() })
    .superRefine(checkNames, onceRead('givenName'))
    .superRefine(checkNhsNumber, onceRead('nhsNumber')),
  creates: 'personId',
  run: (actor, { personId, isDifferentPerson, ...answers }) =>
    registerPerson(
      actor,
      { personId, isDifferentPerson, details: typedDetails(answers, null) },
      todayInLondon(),
    ),
  explain,
  details,
  redirectTo: ({ personId }) => `/practitioner/people/${personId}?done=registered`,
});

function explain(error: RegisterPersonRefusal): FieldError {
  switch (error.kind) {
    case 'nhs-number-taken':
      return {
        field: 'nhsNumber',
        message: error.holder
          ? 'Someone with this NHS number is already registered. See below'
          : 'Check the NHS number. It is on someone else’s record',
      };
    case 'likely-duplicates':
      return {
        field: 'isDifferentPerson',
        message: 'Check that this person is not already registered',
      };
    case 'not-found':
      return { message: 'You cannot register people in this role' };
    default:
      return explainDetails(error);
  }
}

function details(error: RegisterPersonRefusal, { personIds }: Actor): FormAnswer {
  const today = todayInLondon();
  if (error.kind === 'likely-duplicates') {
    const answer = 'Compare them with the person you are registering. One person must not have two records.';
    return { answer, cards: likelyDuplicateCards(error.known, personIds, today) };
  }
  if (error.kind === 'nhs-number-taken' && error.holder) {
    return { cards: [personCard(error.holder, personIds, today)] };
  }
  return {};
}
