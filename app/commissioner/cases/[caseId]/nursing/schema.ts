import { z } from 'zod';
import { choice, dateParts, onceRead, optionalDateParts, optionalPounds, text } from '@/lib/core/form/fields';
import type { NursingAnswer } from '@/lib/decision/commands/consider-nursing';
import { CONSIDERED_ANSWERS } from '@/lib/eligibility/rules/nursing-care';

export const nursingSchema = z
  .object({
    caseId: z.uuid(),
    answer: choice(CONSIDERED_ANSWERS, 'Select whether the person needs NHS-funded nursing care'),
    from: optionalDateParts(),
    amount: optionalPounds('Enter an amount in pounds, for example 254.06'),
    why: text('Enter the reasons', 2_000),
  })
  .refine(({ answer, from }) => answer !== 'NEEDED' || from !== null, {
    path: ['from', 'day'],
    message: 'Enter the date the NHS pays from, for example 27 3 2026',
    ...onceRead('answer', 'from'),
  })
  .refine(({ answer, amount }) => answer !== 'NEEDED' || amount !== null, {
    path: ['amount'],
    message: 'Enter the amount a week for nursing care',
    ...onceRead('answer', 'amount'),
  });

export const nursingAgainSchema = z.object({
  caseId: z.uuid(),
  askedOn: dateParts('Enter the date they asked, for example 27 3 2026'),
});

type Typed = z.output<typeof nursingSchema>;

/** The answer as the command takes it. @throws where the schema did not ask for what it needs */
export function answerOf({ answer, from, amount, why }: Typed): NursingAnswer {
  if (answer !== 'NEEDED') return { answer, why };
  if (from === null || amount === null) throw new Error('Nursing care without its first day or amount');
  return { answer, from, pence: amount, why };
}
