'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type JoinCaseloadRefusal, joinCaseload } from '@/lib/person/commands/join-caseload';
import { formAction } from '@/lib/web/forms/form-action';

export const submitJoin = formAction({
  area: 'practitioner',
  schema: z.object({ personId: z.uuid(), reason: text('Enter why you are taking this person on', 500) }),
  run: (actor, input) => joinCaseload(actor, input, todayInLondon()),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=joined`,
});

function explain(error: JoinCaseloadRefusal): FieldError {
  switch (error.kind) {
    case 'reason-too-short':
      return { field: 'reason', message: 'Enter a reason of 10 characters or more' };
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
