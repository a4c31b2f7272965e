'use server';

import { z } from 'zod';
import { explainRole } from '@/components/identity/role-errors';
import { todayInLondon } from '@/lib/core/clock';
import { inviteAgain, withdrawInvitation } from '@/lib/identity/commands/invite-again';
import { codeSealer, invitedAddress } from '@/lib/web/auth/invitation-link';
import { formAction } from '@/lib/web/forms/form-action';
import { reasonField } from '../schema';

export const submitNewInvitation = formAction({
  area: 'commissioner',
  schema: z.object({ userId: z.uuid() }),
  run: async (actor, { userId }) => inviteAgain(actor, { userId, seal: await codeSealer() }, todayInLondon()),
  explain: (error) => ({ message: explainRole(error, todayInLondon()).message }),
  redirectTo: (invitation, { userId }) => invitedAddress(userId, invitation),
});

export const submitWithdrawal = formAction({
  area: 'commissioner',
  schema: z.object({ userId: z.uuid(), reason: reasonField }),
  run: (actor, { userId, reason }) => withdrawInvitation(actor, userId, reason),
  explain: (error) => ({ message: explainRole(error, todayInLondon()).message }),
  redirectTo: (_, { userId }) => `/commissioner/users/${userId}?done=withdrawn`,
});
