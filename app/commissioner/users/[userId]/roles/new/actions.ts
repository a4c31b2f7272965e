'use server';

import { explainRole } from '@/components/identity/role-errors';
import { todayInLondon } from '@/lib/core/clock';
import { addRole } from '@/lib/identity/commands/grant-role';
import { formAction } from '@/lib/web/forms/form-action';
import { ofLead, roleSchema } from '../../../schema';

export const submitRole = formAction({
  area: 'commissioner',
  schema: roleSchema,
  creates: 'membershipId',
  run: (actor, grant) => addRole(actor, { ...grant, ...ofLead(grant) }, todayInLondon()),
  explain: (error) => explainRole(error, todayInLondon()),
  redirectTo: (userId) => `/commissioner/users/${userId}?done=role`,
});
