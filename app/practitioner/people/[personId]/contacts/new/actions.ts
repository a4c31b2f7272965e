'use server';

import { z } from 'zod';
import { optionalText, text } from '@/lib/core/form/fields';
import { recordContact } from '@/lib/person/commands/record-contact';
import { formAction } from '@/lib/web/forms/form-action';
import { neededPhone } from '../../../details-schema';

export const submitContact = formAction({
  area: 'practitioner',
  schema: z.object({
    personId: z.uuid(),
    contactId: z.uuid(),
    name: text('Enter the name of the contact', 120),
    relationship: text('Enter their relationship to the person', 80),
    phone: neededPhone(),
    notes: optionalText(300),
  }),
  creates: 'contactId',
  run: (actor, { personId, contactId, ...contact }) => recordContact(actor, { personId, contactId, contact }),
  explain: () => ({ message: 'You do not have access to this person' }),
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=contact-added`,
});
