import { z } from 'zod';
import { choice, dateParts, optionalPounds, text } from '@/lib/core/form/fields';
import type { Pence } from '@/lib/core/money';
import { LEAD_DUTIES, type LeadDuty } from '@/lib/core/policy/duty';
import { STAFF_ROLES, type StaffRole } from '@/lib/identity/rules/staff-role';

export const limitField = optionalPounds('Enter the limit in pounds, for example 50,000');
export const firstDayField = dateParts('Enter the first day, for example 6 3 2026');
export const reasonField = text('Enter a reason', 500);

/** What every form that gives a role asks. The limit of a role without one is not sent: its box is closed. */
export const roleFields = {
  role: choice(STAFF_ROLES, 'Select a role'),
  limit: limitField,
  duty: z.enum(['BOTH', ...LEAD_DUTIES]).optional(),
  startsOn: firstDayField,
  reason: reasonField,
};

export const roleSchema = z.object({ membershipId: z.uuid(), userId: z.uuid(), ...roleFields });

type SentHalves = { role: StaffRole; limit: Pence | null; duty?: LeadDuty | 'BOTH' | undefined };

/** The limit and the half of a PHB lead as chosen. Of another role nothing that a closed box sent. */
export function ofLead({ role, limit, duty }: SentHalves) {
  const isLead = role === 'PHB_LEAD';
  const half = isLead && duty !== 'BOTH' ? (duty ?? null) : null;
  return { limit: isLead ? limit : null, duty: half };
}
