'use server';

import { z } from 'zod';
import { explainResult } from '@/components/payment/result-errors';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { recordReturn } from '@/lib/payment/commands/record-return';
import { type TakeOutRefusal, takeOutLine } from '@/lib/payment/commands/take-out-line';
import { formAction } from '@/lib/web/forms/form-action';

const schema = z.object({
  runId: z.uuid(),
  lineId: z.uuid(),
  reason: text('Enter why it is taken out', 500),
});

export const submitTakeOut = formAction({
  area: 'commissioner',
  schema,
  run: takeOutLine,
  explain,
  redirectTo: ({ runId }) => `/commissioner/payment-runs/${runId}?done=taken-out`,
});

function explain(error: TakeOutRefusal): FieldError {
  switch (error.kind) {
    case 'run-not-proposed':
      return { message: 'The run is approved already. Cancel it to change what is in it' };
    case 'line-not-in-run':
      return { message: 'This payment has gone out' };
    case 'not-found':
      return { message: 'You do not have access to this line' };
  }
}

const returnSchema = z.object({
  runId: z.uuid(),
  reference: text('The line has no reference', 18),
  day: dateParts('Enter the day on which the money came back'),
  reason: text('Enter why the bank returned it', 200),
});

export const submitReturn = formAction({
  area: 'commissioner',
  schema: returnSchema,
  run: (actor, input) => recordReturn(actor, input, todayInLondon()),
  explain: (error) => explainResult(error, 'day-day'),
  redirectTo: ({ runId }) => `/commissioner/payment-runs/${runId}?done=returned`,
});
