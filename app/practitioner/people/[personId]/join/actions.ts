'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/clock';
import { type JoinCaseloadRefusal, joinCaseload } from '@/lib/commands/join-caseload';
import { text } from '@/lib/forms/fields';
import { formAction } from '@/lib/forms/form-action';
import type { FieldError, FormState } from '@/lib/forms/form-state';

const submit = formAction({
  area: 'practitioner',
  schema: z.object({ personId: z.uuid(), reason: text('Enter why you are taking this person on', 500) }),
  run: (actor, input) => joinCaseload(actor, input, todayInLondon()),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=joined`,
});

export async function submitJoin(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}

function explain(error: JoinCaseloadRefusal): FieldError {
  switch (error.kind) {
    case 'reason-too-short':
      return { field: 'reason', message: 'Enter a reason of 10 characters or more' };
    case 'not-found':
      return { message: 'This person is not open to you' };
  }
}
