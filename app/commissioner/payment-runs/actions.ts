'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import { type ProposeRunRefusal, proposeRun } from '@/lib/payment/commands/propose-run';
import { formAction } from '@/lib/web/forms/form-action';

const schema = z.object({
  runId: z.uuid(),
  payDay: dateParts('Enter the day on which the money is in the accounts'),
});

export const submitRun = formAction({
  area: 'commissioner',
  schema,
  creates: 'runId',
  run: (actor, input) => proposeRun(actor, input, todayInLondon()),
  explain,
  redirectTo: ({ runId }) => `/commissioner/payment-runs/${runId}?done=proposed`,
});

function explain(error: ProposeRunRefusal): FieldError {
  switch (error.kind) {
    case 'pay-day-past':
      return { field: 'payDay-day', message: `The day must be ${formatDay(error.today)} or later` };
    case 'pay-day-far':
      return { field: 'payDay-day', message: `The day must be ${formatDay(error.latest)} or earlier` };
    case 'not-a-banking-day':
      return { field: 'payDay-day', message: 'Banks do not pay on that day. Enter a working day' };
    case 'another-open':
      return { message: `Run ${error.number} is not approved yet. Approve or cancel it first` };
    case 'not-found':
      return { message: 'You cannot put a payment run together' };
  }
}
