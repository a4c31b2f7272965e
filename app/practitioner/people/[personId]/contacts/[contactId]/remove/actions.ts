'use server';

import { z } from 'zod';
import { removeContact } from '@/lib/person/commands/remove-contact';
import { formAction } from '@/lib/web/forms/form-action';

export const submitRemoval = formAction({
  area: 'practitioner',
  schema: z.object({ contactId: z.uuid() }),
  run: removeContact,
  explain: () => ({ message: 'This contact no longer exists' }),
  redirectTo: ({ personId }) => `/practitioner/people/${personId}?done=contact-removed`,
});
