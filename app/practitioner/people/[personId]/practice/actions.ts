'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts, optionalDateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type RecordPracticeRefusal, recordPractice } from '@/lib/person/commands/record-practice';
import { parseGpPracticeCode } from '@/lib/person/rules/contact-formats';
import { formAction } from '@/lib/web/forms/form-action';

export const submitPractice = formAction({
  area: 'practitioner',
  schema: z.object({
    personId: z.uuid(),
    registrationId: z.uuid(),
    practiceCode: text('Select a GP practice. Find it first if it is not here', 10).transform(
      (typed, ctx) => {
        const code = parseGpPracticeCode(typed);
        if (code) return code;
        ctx.addIssue({ code: 'custom', message: 'Select a GP practice' });
        return z.NEVER;
      },
    ),
    fromDay: optionalDateParts(),
    checkedOn: dateParts('Enter the day on which you checked'),
  }),
  creates: 'registrationId',
  run: (actor, input) => recordPractice(actor, input, todayInLondon()),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=practice`,
});

function explain(error: RecordPracticeRefusal): FieldError {
  switch (error.kind) {
    case 'from-needed':
      return {
        field: 'fromDay',
        message: 'Enter the day from which the person is registered with the new practice',
      };
    case 'before-birth':
      return { field: 'fromDay', message: 'The day must be on or after the date of birth' };
    case 'checked-later':
      return { field: 'checkedOn', message: 'The day on which you checked must be today or in the past' };
    case 'died':
      return { message: 'This person died. Their GP practice is no longer changed' };
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
