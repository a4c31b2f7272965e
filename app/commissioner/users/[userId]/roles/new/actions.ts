'use server';

import { explainRole } from '@/components/identity/role-errors';
import { todayInLondon } from '@/lib/core/clock';
import { addRole } from '@/lib/identity/commands/grant-role';
import { formAction } from '@/lib/web/forms/form-action';
import { roleSchema } from '../../../schema';

export const submitRole = formAction({
  area: 'commissioner',
  schema: roleSchema,
  creates: 'membershipId',
  run: (actor, { limit, ...grant }) =>
    addRole(actor, { ...grant, limit: grant.role === 'PHB_LEAD' ? limit : null }, todayInLondon()),
  explain: (error) => explainRole(error, todayInLondon()),
  redirectTo: (userId) => `/commissioner/users/${userId}?done=role`,
});
