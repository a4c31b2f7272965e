import { z } from 'zod';
import { ASKED_BY } from '@/lib/case/rules/groups';
import { REPAYMENT_ENDS } from '@/lib/challenge/rules/repayment-challenge';
import { choice, dateParts, optionalPounds, text } from '@/lib/core/form/fields';

const SUM = 'Enter the amount in pounds, for example 95 or 95.50';
const id = { repaymentId: z.uuid() };

/** A request about a repayment, as the holder makes it. */
export const askRepaymentSchema = z.object({
  ...id,
  challengeId: z.uuid(),
  grounds: text('Tell us what is wrong', 4000),
});

export const recordAskSchema = askRepaymentSchema.extend({
  askedBy: choice(ASKED_BY, 'Select who asked'),
  askedByName: text('Enter the name of the person who asked', 120),
  askedOn: dateParts('Enter the date they asked, for example 27 3 2026'),
});

export const answerRepaymentSchema = z.object({
  ...id,
  challengeId: z.uuid(),
  outcome: choice(REPAYMENT_ENDS, 'Select what you decide'),
  amount: optionalPounds(SUM),
  reasons: text('Enter your reasons', 4000),
  decidedOn: dateParts('Enter the date it was decided, for example 27 3 2026'),
});
