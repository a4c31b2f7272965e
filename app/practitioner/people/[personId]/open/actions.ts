'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type BreakGlassRefusal, breakGlass } from '@/lib/person/commands/break-glass';
import { formAction } from '@/lib/web/forms/form-action';

export const submitOpen = formAction({
  area: 'practitioner',
  schema: z.object({ personId: z.uuid(), reason: text('Enter why you need to open this record', 500) }),
  creates: true,
  run: (actor, input) => breakGlass(actor, input),
  explain,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=opened`,
});

function explain(error: BreakGlassRefusal): FieldError {
  switch (error.kind) {
    case 'reason-too-short':
      return { field: 'reason', message: 'Enter a reason of 10 characters or more' };
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
