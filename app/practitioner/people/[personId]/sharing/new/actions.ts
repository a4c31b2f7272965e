'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type RecordSharingRefusal, recordSharing } from '@/lib/person/commands/record-sharing';
import { SHARING_KINDS } from '@/lib/person/rules/sharing';
import { formAction } from '@/lib/web/forms/form-action';

export const submitSharing = formAction({
  area: 'practitioner',
  schema: z.object({
    personId: z.uuid(),
    sharingId: z.uuid(),
    kind: choice(SHARING_KINDS, 'Select what the person agreed to'),
    sharedWith: text('Enter who the letters may go to', 120),
    relationship: text('Enter their relationship to the person', 80),
    agreedOn: dateParts('Enter the date they agreed'),
    how: text('Enter how the person said so', 500),
  }),
  creates: 'sharingId',
  run: (actor, answers) => recordSharing(actor, answers, todayInLondon()),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=sharing-recorded`,
});

function explain(error: RecordSharingRefusal): FieldError {
  switch (error.kind) {
    case 'under-16':
      return {
        field: 'agreedOn-day',
        message: 'The person was under 16 that day. Until then letters go to a parent or carer',
      };
    case 'agreed-in-future':
      return { field: 'agreedOn-day', message: 'The date must be today or in the past' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
