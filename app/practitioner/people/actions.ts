'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { optionalBirthParts } from '@/lib/core/form/fields';
import type { FieldError, FormAnswer } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { findWithinLimit } from '@/lib/person/commands/find-within-limit';
import type { FoundPeople } from '@/lib/person/queries/find-people';
import type { SearchRefusal } from '@/lib/person/rules/search';
import type { TooMany } from '@/lib/person/rules/too-many';
import { tooManySearches } from '@/lib/person/rules/too-many';
import { formAction } from '@/lib/web/forms/form-action';
import { explainNhsNumber } from './details-errors';

const name = z.string().trim().max(80, 'Use 80 characters or fewer').default('');

/** What to look for. The rule of the search says what is enough. */
const findSchema = z.object({
  familyName: name,
  givenName: name,
  dateOfBirth: optionalBirthParts(),
  nhsNumber: z.string().max(40, 'Enter an NHS number with 10 digits').default(''),
});

export const submitFind = formAction({
  area: 'practitioner',
  schema: findSchema,
  run: (actor, typed) => findWithinLimit(actor, typed, todayInLondon()),
  explain,
  answer: inWords,
});

function inWords({ people, isMore, isSimilar }: FoundPeople): FormAnswer {
  if (isSimilar)
    return { answer: `No one found by exactly this name. ${similar(people.length)}`, cards: people };
  if (isMore) {
    const answer = `The first ${people.length} people are shown. To see fewer, add a date of birth or more of the name`;
    return { answer, cards: people };
  }
  if (people.length === 0) return { answer: 'No one found', cards: [] };
  return { answer: people.length === 1 ? '1 person found' : `${people.length} people found`, cards: people };
}

const similar = (count: number) =>
  count === 1 ? '1 person has a similar name' : `${count} people have similar names`;

function explain(error: SearchRefusal | TooMany | NotFound): FieldError {
  switch (error.kind) {
    case 'nothing-to-search':
      return { field: 'familyName', message: 'Enter a name or a date of birth' };
    case 'name-too-short':
      return { field: 'familyName', message: 'Enter at least 2 letters of a name, or add a date of birth' };
    case 'year-alone':
      return {
        field: 'familyName',
        message: 'Enter at least 2 letters of a name as well as the year of birth',
      };
    case 'nhs-number-alone':
      return {
        field: 'familyName',
        message:
          'Enter a family name or a date of birth as well as the NHS number. A mistyped digit could show you the wrong person’s record',
      };
    case 'too-many':
      return { message: tooManySearches(error) };
    case 'not-found':
      return { message: 'You cannot search for people in this role' };
    default:
      return { field: 'nhsNumber', message: explainNhsNumber(error) };
  }
}
