'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { choice, optionalText } from '@/lib/core/form/fields';
import { inviteFamily } from '@/lib/family/commands/invite-family';
import { INVITATION_WAYS } from '@/lib/family/rules/invitation-life';
import { isEmailAddress } from '@/lib/identity/rules/invited-address';
import { codeSealer } from '@/lib/web/auth/invitation-link';
import { formAction } from '@/lib/web/forms/form-action';
import { explainInvite } from '../errors';

const wrongEmail = 'Enter an email address, like name@example.com';

export const submitFamilyInvite = formAction({
  area: 'practitioner',
  schema: z.object({
    invitationId: z.uuid(),
    personId: z.uuid(),
    authorityId: z.union([z.uuid(), z.literal('')]).transform((id) => id || null),
    way: choice(INVITATION_WAYS, 'Select how the invitation goes'),
    email: optionalText(254).refine((typed) => typed === null || isEmailAddress(typed), wrongEmail),
  }),
  creates: 'invitationId',
  run: async (actor, { way, email, ...invite }) => {
    const to = way === 'EMAIL' ? email : null;
    return inviteFamily(actor, { ...invite, way, email: to, seal: await codeSealer() }, todayInLondon());
  },
  explain: explainInvite,
  redirectTo: ({ id, sealed }, { personId }) =>
    `/practitioner/people/${personId}/access?done=invited&invitation=${id}&code=${sealed}`,
});
