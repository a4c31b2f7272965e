'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type EndAuthorityRefusal, endAuthority } from '@/lib/person/commands/end-authority';
import { formAction } from '@/lib/web/forms/form-action';

export const submitEnd = formAction({
  area: 'practitioner',
  schema: z.object({ authorityId: z.uuid(), reason: text('Enter why it ends', 500) }),
  run: endAuthority,
  explain,
  redirectTo: ({ personId }) => `/practitioner/people/${personId}?done=authority-ended`,
});

function explain(error: EndAuthorityRefusal): FieldError {
  switch (error.kind) {
    case 'ended-already':
      return { message: 'Someone has already ended this authority' };
    case 'not-found':
      return { message: 'You do not have access to this record' };
  }
}
