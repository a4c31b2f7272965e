import { z } from 'zod';
import { CAPACITIES, MANNERS } from '@/lib/assessment/rules/taking-part';
import { choice, optionalText, text, tick } from '@/lib/core/form/fields';

export const memberSchema = z
  .object({
    assessmentId: z.uuid(),
    memberId: z.uuid(),
    name: text('Enter their name', 120),
    capacity: choice(CAPACITIES, 'Select their role'),
    profession: optionalText(60),
    organisation: optionalText(160),
    manner: choice(MANNERS, 'Select how they took part'),
    isInTeam: tick(),
  })
  // Chosen, and then another answer above it: without a script the question still stands there.
  .transform((member) => ({
    ...member,
    profession: member.capacity === 'HEALTH_PROFESSIONAL' ? member.profession : null,
  }));
