'use server';

import { z } from 'zod';
import { payeeChoice } from '@/components/money/payee-schema';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, optionalDateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import { type RecordExclusionRefusal, recordExclusion } from '@/lib/money/commands/record-exclusion';
import { EXCLUSION_GROUNDS } from '@/lib/money/rules/exclusion';
import { formAction } from '@/lib/web/forms/form-action';

export const submitExclusion = formAction({
  area: 'practitioner',
  schema: z.object({
    personId: z.uuid(),
    who: payeeChoice('Choose who is excluded'),
    ground: choice(EXCLUSION_GROUNDS, 'Choose the ground'),
    startsOn: dateParts('Enter the first day'),
    endsOn: optionalDateParts(),
    evidence: text('Enter what you have seen', 500),
  }),
  creates: true,
  run: (actor, { who, ...draft }) =>
    recordExclusion(actor, { ...draft, authorityId: who.id }, todayInLondon()),
  explain: explainExclusion,
  redirectTo: ({ personId }) => `/practitioner/people/${personId}/exclusions?done=exclusion-recorded`,
});

function explainExclusion(error: RecordExclusionRefusal): FieldError {
  switch (error.kind) {
    case 'excluded-unknown':
      return { field: 'who', message: 'Choose someone from the list' };
    case 'exclusion-start-in-future':
      return { field: 'startsOn-day', message: 'The first day must be today or in the past' };
    case 'exclusion-ends-before-start':
      return {
        field: 'endsOn-day',
        message: `The last day must be ${formatDay(error.startsOn)} or later`,
      };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this record' };
  }
}
