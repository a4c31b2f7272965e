import { z } from 'zod';
import { COMPLETER_PROFESSIONS } from '@/lib/assessment/rules/professions';
import { ELIGIBILITY_OUTCOMES } from '@/lib/case/rules/eligibility-decision';
import {
  choice,
  dateParts,
  onceRead,
  optionalChoice,
  optionalDateParts,
  optionalText,
  text,
  tick,
} from '@/lib/core/form/fields';
import { NURSING_ANSWERS, type NursingFound } from '@/lib/eligibility/rules/nursing-care';

const rationaleMissing = 'Enter why you are referring the person for full assessment anyway';

/** `outcome` is asked only where the tool does not point to a full assessment. */
export const screeningSchema = z
  .object({
    assessmentId: z.uuid(),
    caseId: z.uuid(),
    outcome: choice(['TOOL', 'REFER_ANYWAY'], 'Select what happens next'),
    referralRationale: optionalText(2_000),
    isNursingHome: tick(),
    profession: choice(COMPLETER_PROFESSIONS, 'Select your profession'),
    completedOn: dateParts('Enter the date it was completed, for example 27 3 2026'),
    receivedOn: dateParts('Enter the date the commissioner received it, for example 27 3 2026'),
  })
  .refine((form) => form.outcome === 'TOOL' || form.referralRationale !== null, {
    path: ['referralRationale'],
    message: rationaleMissing,
    ...onceRead('outcome', 'referralRationale'),
  });

export const recommendationSchema = z
  .object({
    assessmentId: z.uuid(),
    caseId: z.uuid(),
    seenHash: z.string(),
    outcome: choice(ELIGIBILITY_OUTCOMES, 'Select what the MDT recommends'),
    rationale: text('Enter the rationale for the recommendation', 8_000),
    nursing: optionalChoice(NURSING_ANSWERS),
    nursingFrom: optionalDateParts(),
    nursingWhy: optionalText(2_000),
  })
  .refine(({ nursing, nursingFrom }) => nursing !== 'NEEDED' || nursingFrom !== null, {
    path: ['nursingFrom', 'day'],
    message: 'Enter the date it is needed from, for example 27 3 2026',
    ...onceRead('nursing', 'nursingFrom'),
  })
  .refine(({ nursing, nursingWhy }) => nursing !== 'NOT_NEEDED' || nursingWhy !== null, {
    path: ['nursingWhy'],
    message: 'Enter why NHS-funded nursing care is not needed',
    ...onceRead('nursing', 'nursingWhy'),
  });

type Nursing = Pick<z.output<typeof recommendationSchema>, 'nursing' | 'nursingFrom' | 'nursingWhy'>;

/** What was found about nursing care; null where nothing was chosen. */
export function nursingOf({ nursing, nursingFrom, nursingWhy }: Nursing): NursingFound | null {
  if (nursing === 'NEEDED') return nursingFrom && { answer: nursing, from: nursingFrom };
  if (nursing === 'NOT_NEEDED') return nursingWhy === null ? null : { answer: nursing, why: nursingWhy };
  return nursing && { answer: nursing };
}
