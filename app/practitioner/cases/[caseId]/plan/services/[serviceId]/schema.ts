import { z } from 'zod';
import { choice, optionalText, pounds, text } from '@/lib/core/form/fields';
import { caseSchema, itemId } from '../../schema';

const outcomeMissing = 'Select the outcome that the service is for';

export const serviceSchema = caseSchema.extend({
  id: itemId(),
  seen: z.string(),
  outcomeId: z.string({ error: outcomeMissing }).min(1, outcomeMissing),
  service: text('Enter what the service is', 200),
  whyNeeded: text('Enter why it is needed', 1000),
  provider: optionalText(120),
  cost: choice(['WEEKLY', 'ONE_OFF'], 'Select how it is paid for'),
  amount: pounds('Enter an amount in pounds, for example 520 or 520.50'),
});
