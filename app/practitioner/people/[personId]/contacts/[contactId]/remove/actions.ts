'use server';

import { z } from 'zod';
import type { FormState } from '@/lib/core/form/form-state';
import { removeContact } from '@/lib/person/commands/remove-contact';
import { formAction } from '@/lib/web/forms/form-action';

const submit = formAction({
  area: 'practitioner',
  schema: z.object({ contactId: z.uuid() }),
  run: removeContact,
  explain: () => ({ message: 'This contact is not there any more' }),
  redirectTo: ({ personId }) => `/practitioner/people/${personId}?done=contact-removed`,
});

export async function submitRemoval(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
