'use server';

import { z } from 'zod';
import { explainRole } from '@/components/identity/role-errors';
import { todayInLondon } from '@/lib/core/clock';
import { choice, onceRead, optionalDateParts } from '@/lib/core/form/fields';
import { endRole } from '@/lib/identity/commands/end-role';
import { formAction } from '@/lib/web/forms/form-action';
import { reasonField } from '../../../../schema';

const schema = z
  .object({
    membershipId: z.uuid(),
    when: choice(['NOW', 'DAY'], 'Select when the role ends'),
    lastDay: optionalDateParts(),
    reason: reasonField,
  })
  .superRefine(
    ({ when, lastDay }, ctx) => {
      if (when === 'DAY' && lastDay === null)
        ctx.addIssue({ code: 'custom', path: ['lastDay', 'day'], message: 'Enter the last day' });
    },
    onceRead('when', 'lastDay'),
  );

export const submitEndRole = formAction({
  area: 'commissioner',
  schema,
  run: (actor, { when, lastDay, ...end }) =>
    endRole(actor, { ...end, lastDay: when === 'NOW' ? null : lastDay }, todayInLondon()),
  explain: (error) => explainRole(error, todayInLondon()),
  redirectTo: (userId) => `/commissioner/users/${userId}?done=ended`,
});
