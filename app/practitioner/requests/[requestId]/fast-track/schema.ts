import { z } from 'zod';
import { SETTINGS } from '@/components/eligibility/assessment-words';
import { choice, dateParts, text, tick } from '@/lib/forms/fields';
import { timeOfDay } from '@/lib/forms/time-field';

/** In the order of the form. */
export const fastTrackSchema = z.object({
  assessmentId: z.uuid(),
  requestId: z.uuid(),
  receivedOn: dateParts('Enter the day you received the fast track, like 6 3 2026'),
  receivedTime: timeOfDay('Enter the time you received the fast track, like 16:30'),
  clinicianName: text('Enter the name of the nurse or doctor', 120),
  registrationNumber: text('Enter the registration number of the nurse or doctor', 20),
  organisation: text('Enter where the nurse or doctor works', 160),
  isResponsible: tick(),
  condition: text('Enter how the condition is getting worse', 4_000),
  careNeeded: text('Enter what care the person needs now', 4_000),
  setting: choice(SETTINGS, 'Select where the person is now'),
});
