'use server';

import { z } from 'zod';
import { explainRole } from '@/components/identity/role-errors';
import { todayInLondon } from '@/lib/core/clock';
import { optionalText, text } from '@/lib/core/form/fields';
import { inviteUser } from '@/lib/identity/commands/invite-user';
import { isEmailAddress } from '@/lib/identity/rules/invited-address';
import { codeSealer, invitedAddress } from '@/lib/web/auth/invitation-link';
import { formAction } from '@/lib/web/forms/form-action';
import { ofLead, roleFields } from '../schema';

const wrongEmail = 'Enter an email address, like name@example.nhs.uk';

export const submitInvite = formAction({
  area: 'commissioner',
  schema: z.object({
    accountId: z.uuid(),
    name: text('Enter their name', 120),
    email: text(wrongEmail, 254).refine(isEmailAddress, wrongEmail),
    jobTitle: optionalText(120),
    ...roleFields,
  }),
  creates: 'accountId',
  run: async (actor, invite) =>
    inviteUser(actor, { ...invite, ...ofLead(invite), seal: await codeSealer() }, todayInLondon()),
  explain: (error) => explainRole(error, todayInLondon()),
  redirectTo: ({ userId, invitation }) =>
    invitation ? invitedAddress(userId, invitation) : `/commissioner/users/${userId}?done=has-password`,
});
