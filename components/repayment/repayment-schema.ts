import { z } from 'zod';
import { choice, dateParts, optionalChoice, optionalPounds, pounds, text } from '@/lib/core/form/fields';
import { REPAYMENT_CHOICES } from '@/lib/repayment/rules/decide-repayment';
import { REPAYMENT_GROUNDS } from '@/lib/repayment/rules/repayment-ground';

const SUM = 'Enter the amount in pounds, for example 95 or 95.50';
const id = { repaymentId: z.uuid() };

/** The fields of each form about a repayment. */
export const openRepaymentSchema = z.object({
  ...id,
  budgetId: z.uuid(),
  allocationId: z.uuid({ error: 'Select who holds the money' }),
  ground: choice(REPAYMENT_GROUNDS, 'Select the ground'),
  amount: pounds(SUM),
  words: text('Enter what was found', 2000),
});

export const decideRepaymentSchema = z.object({
  ...id,
  choice: choice(REPAYMENT_CHOICES, 'Select what you decide'),
  ground: optionalChoice(REPAYMENT_GROUNDS),
  amount: optionalPounds(SUM),
  words: text('Enter your reasons', 4000),
});

export const receiveSchema = z.object({
  ...id,
  moneyId: z.uuid(),
  amount: pounds(SUM),
  receivedOn: dateParts('Enter the date the money came in, for example 27 3 2026'),
  words: text('Enter how it came in', 500),
});

export const takeBackMoneySchema = z.object({
  ...id,
  moneyId: z.uuid(),
  words: text('Enter why the record is wrong', 500),
});

export const withdrawRepaymentSchema = z.object({ ...id, words: text('Enter why it is withdrawn', 4000) });
