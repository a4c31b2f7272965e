import { z } from 'zod';
import { choice, dateParts, optionalPounds, text } from '@/lib/core/form/fields';
import { STAFF_ROLES } from '@/lib/identity/rules/staff-role';

export const limitField = optionalPounds('Enter the limit in pounds, for example 50,000');
export const firstDayField = dateParts('Enter the first day, for example 6 3 2026');
export const reasonField = text('Enter a reason', 500);

/** What every form that gives a role asks. The limit of a role without one is not sent: its box is closed. */
export const roleFields = {
  role: choice(STAFF_ROLES, 'Select a role'),
  limit: limitField,
  startsOn: firstDayField,
  reason: reasonField,
};

export const roleSchema = z.object({ membershipId: z.uuid(), userId: z.uuid(), ...roleFields });
