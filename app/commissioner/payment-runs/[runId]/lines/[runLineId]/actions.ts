'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
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
