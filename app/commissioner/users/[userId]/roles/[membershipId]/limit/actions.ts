'use server';

import { z } from 'zod';
import { explainRole } from '@/components/identity/role-errors';
import { todayInLondon } from '@/lib/core/clock';
import { changeLimit } from '@/lib/identity/commands/change-limit';
import { formAction } from '@/lib/web/forms/form-action';
import { firstDayField, limitField, reasonField } from '../../../../schema';

export const submitLimit = formAction({
  area: 'commissioner',
  schema: z.object({
    nextId: z.uuid(),
    membershipId: z.uuid(),
    limit: limitField,
    startsOn: firstDayField,
    reason: reasonField,
  }),
  creates: 'nextId',
  run: (actor, input) => changeLimit(actor, input, todayInLondon()),
  explain: (error) => explainRole(error, todayInLondon()),
  redirectTo: (userId) => `/commissioner/users/${userId}?done=limit`,
});
