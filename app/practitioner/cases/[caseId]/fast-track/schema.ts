import { z } from 'zod';
import { ASSESSMENT_SETTINGS } from '@/lib/assessment/rules/assessment-setting';
import { CLINICIAN_REGISTERS, fastTrackFaults } from '@/lib/assessment/rules/fast-track';
import { choice, dateParts, onceRead, text, tick } from '@/lib/core/form/fields';
import { timeOfDay } from '@/lib/core/form/time-field';
import { explainFastTrackRefusal } from './errors';

/** In the order of the form. The rule is asked here, so that all errors are shown at once. */
export const fastTrackSchema = z
  .object({
    assessmentId: z.uuid(),
    caseId: z.uuid(),
    receivedOn: dateParts('Enter the date you received the fast track, for example 6 3 2026'),
    receivedTime: timeOfDay('Enter the time you received the fast track, for example 16:30'),
    clinicianName: text('Enter the name of the nurse or doctor', 120),
    register: choice(CLINICIAN_REGISTERS, 'Select the register that they are on'),
    registrationNumber: text('Enter the registration number of the nurse or doctor', 20),
    organisation: text('Enter where the nurse or doctor works', 160),
    isResponsible: tick(),
    isCriterionMet: tick(),
    condition: text('Enter how the condition is getting worse', 4_000),
    careNeeded: text('Enter what care the person needs now', 4_000),
    setting: choice(ASSESSMENT_SETTINGS, 'Select where the person is now'),
  })
  .superRefine(
    (claims, ctx) => {
      for (const { field = '', message } of fastTrackFaults(claims).map(explainFastTrackRefusal)) {
        ctx.addIssue({ code: 'custom', path: [field], message });
      }
    },
    onceRead('register', 'registrationNumber'),
  );
