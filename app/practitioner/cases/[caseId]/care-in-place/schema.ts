import { z } from 'zod';
import { dateParts } from '@/lib/core/form/fields';
import { timeOfDay } from '@/lib/core/form/time-field';

export const careInPlaceSchema = z.object({
  caseId: z.uuid(),
  inPlaceOn: dateParts('Enter the date the care was in place, for example 8 3 2026'),
  inPlaceTime: timeOfDay('Enter the time the care was in place, for example 16:30'),
});
