import { z } from 'zod';
import { ASSESSMENT_SETTINGS } from '@/lib/assessment/rules/assessment-setting';
import { readRegistration } from '@/lib/assessment/rules/fast-track';
import { choice, dateParts, text, tick } from '@/lib/core/form/fields';
import { timeOfDay } from '@/lib/core/form/time-field';

export const NOT_RESPONSIBLE =
  'Only an appropriate clinician can complete a fast track: a registered nurse or doctor who is responsible for the person’s diagnosis, treatment or care. Tick the box if this applies';

export const NUMBER_WRONG =
  'Enter an NMC number, such as 12A3456E, for a nurse, or a 7-digit GMC number for a doctor';

/**
 * In the order of the form. The rule checks the clinician too: it is checked here so that all errors are
 * shown at once.
 */
export const fastTrackSchema = z.object({
  assessmentId: z.uuid(),
  caseId: z.uuid(),
  receivedOn: dateParts('Enter the date you received the fast track, for example 6 3 2026'),
  receivedTime: timeOfDay('Enter the time you received the fast track, for example 16:30'),
  clinicianName: text('Enter the name of the nurse or doctor', 120),
  registrationNumber: text('Enter the registration number of the nurse or doctor', 20).pipe(
    z.string().refine((typed) => readRegistration(typed) !== null, NUMBER_WRONG),
  ),
  organisation: text('Enter where the nurse or doctor works', 160),
  isResponsible: tick().refine(Boolean, NOT_RESPONSIBLE),
  condition: text('Enter how the condition is getting worse', 4_000),
  careNeeded: text('Enter what care the person needs now', 4_000),
  setting: choice(ASSESSMENT_SETTINGS, 'Select where the person is now'),
});
