'use server';

import { z } from 'zod';
import { recordContact } from '@/lib/commands/record-contact';
import { optionalText, text } from '@/lib/forms/fields';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { neededPhone } from '../../../details-schema';

const submit = formAction({
  area: 'practitioner',
  schema: z.object({
    personId: z.uuid(),
    contactId: z.uuid(),
    name: text('Enter the name of the contact', 120),
    relationship: text('Enter who they are to the person', 80),
    phone: neededPhone(),
    notes: optionalText(300),
  }),
  run: (actor, { personId, contactId, ...contact }) => recordContact(actor, { personId, contactId, contact }),
  explain: () => ({ message: 'This person is not open to you' }),
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=contact-added`,
});

export async function submitContact(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
