'use server';

import { changeContact } from '@/lib/identity/commands/change-contact';
import { contactToChange } from '@/lib/identity/queries/contact-details';
import { formAction } from '@/lib/web/forms/form-action';
import { contactSchema, contactValues } from './schema';

export const submitContactDetails = formAction({
  area: 'commissioner',
  schema: contactSchema,
  run: (actor, { seen, reason, ...contact }) => changeContact(actor, { contact, reason, seen }),
  explain: ({ kind }) => ({
    message:
      kind === 'changed-meanwhile'
        ? 'Someone else changed this while you were typing. Nothing was saved. Save it again'
        : 'You cannot change this',
  }),
  stored: async (actor) => {
    const stored = await contactToChange(actor);
    return stored && contactValues(stored.contact);
  },
  redirectTo: '/commissioner/settings?done=saved',
});
