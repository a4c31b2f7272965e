'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts, optionalChoice, optionalDateParts, optionalText, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type RecordPracticeRefusal, recordPractice } from '@/lib/person/commands/record-practice';
import {
  type RemoveRegistrationRefusal,
  removeRegistration,
} from '@/lib/person/commands/remove-registration';
import { parseGpPracticeCode } from '@/lib/person/rules/contact-formats';
import { RESPONSIBILITIES } from '@/lib/practice/rules/responsibility';
import { formAction } from '@/lib/web/forms/form-action';

const FIND = 'Go back and find the GP practice again';

export const submitPractice = formAction({
  area: 'practitioner',
  schema: z.object({
    personId: z.uuid(),
    registrationId: z.uuid(),
    seen: z.string().max(4_000, FIND).default(''),
    practiceCode: text(FIND, 10).transform((typed, ctx) => {
      const code = parseGpPracticeCode(typed);
      if (code) return code;
      ctx.addIssue({ code: 'custom', message: FIND });
      return z.NEVER;
    }),
    what: optionalChoice(['RECORD', 'REMOVE']),
    reason: optionalText(500),
    fromDay: optionalDateParts(),
    responsibility: optionalChoice(RESPONSIBILITIES),
    keepsLater: optionalChoice(['yes', 'no']).transform((chosen) => chosen && chosen === 'yes'),
    checkedOn: dateParts('Enter the day on which you checked'),
  }),
  creates: 'registrationId',
  run: async (actor, { what, reason, ...input }) => {
    const { personId, practiceCode, seen } = input;
    const mistaken = { personId, practiceCode, seen, reason: reason ?? '' };
    const result =
      what === 'REMOVE'
        ? await removeRegistration(actor, mistaken, todayInLondon())
        : await recordPractice(actor, input, todayInLondon());
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain,
  redirectTo: (_, { personId, what }) =>
    `/practitioner/people/${personId}?done=${what === 'REMOVE' ? 'practice-removed' : 'practice'}`,
});

function explain(error: RecordPracticeRefusal | RemoveRegistrationRefusal): FieldError {
  switch (error.kind) {
    case 'from-needed':
      return { field: 'fromDay-day', message: 'Enter the first day with this GP practice' };
    case 'before-birth':
      return { field: 'fromDay-day', message: 'The first day must be on or after the date of birth' };
    case 'begun-already':
      return {
        field: 'fromDay-day',
        message:
          'The person is registered with this GP practice already, so the first day must be today or in the past',
      };
    case 'checked-later':
      return {
        field: 'checkedOn-day',
        message: 'The day on which you checked must be today or in the past',
      };
    case 'later-unanswered':
      return { field: 'keepsLater', message: 'Select whether the change that is recorded still happens' };
    case 'responsible-unanswered':
      return {
        field: 'responsibility',
        message: 'Select who is responsible while the person is registered there',
      };
    case 'reason-missing':
      return { field: 'reason', message: 'Enter why this was a mistake' };
    case 'nothing-to-remove':
      return { message: 'This GP practice is not recorded any more. There is nothing to remove' };
    case 'changed-meanwhile':
      return {
        message:
          'Someone else changed the GP practice while you had this page open. Read what is recorded now, then save again',
      };
    case 'died':
      return { message: 'This person died. Their GP practice is no longer changed' };
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
