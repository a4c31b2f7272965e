'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, optionalText, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type RecordDbsCheckRefusal, recordDbsCheck } from '@/lib/person/commands/record-dbs-check';
import { formAction } from '@/lib/web/forms/form-action';

export const submitDbsCheck = formAction({
  area: 'practitioner',
  schema: z.object({
    authorityId: z.uuid(),
    finding: choice(['SUITABLE', 'NOT_SUITABLE'], 'Select whether they are suitable'),
    certificateNumber: text('Enter the number of the certificate', 40),
    certificateOn: dateParts('Enter the date of the certificate'),
    note: optionalText(500),
  }),
  creates: true,
  run: (actor, { authorityId, finding, ...record }) =>
    recordDbsCheck(
      actor,
      { authorityId, record: { ...record, isSuitable: finding === 'SUITABLE' } },
      todayInLondon(),
    ),
  explain: explainDbs,
  redirectTo: (personId) => `/practitioner/people/${personId}?done=dbs-recorded`,
});

function explainDbs(error: RecordDbsCheckRefusal): FieldError {
  switch (error.kind) {
    case 'certificate-in-future':
      return { field: 'certificateOn-day', message: 'The date must be today or in the past' };
    case 'certificate-missing':
      return { field: 'certificateNumber', message: 'Enter the number of the certificate' };
    case 'unsuitable-without-reason':
      return { field: 'note', message: 'Enter why they are not suitable' };
    case 'check-not-needed':
      return { message: 'This authority has ended, or no check is needed' };
    case 'not-found':
      return { message: 'You do not have access to this record' };
  }
}
