'use server';

import { z } from 'zod';
import { spentText } from '@/components/payment/result-errors';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { type ApplyResultFileRefusal, applyResultFile } from '@/lib/payment/commands/apply-result-file';
import { formAction } from '@/lib/web/forms/form-action';

export const submitResults = formAction({
  area: 'commissioner',
  schema: z.object({ fileId: z.uuid() }),
  run: (actor, input) => applyResultFile(actor, input, todayInLondon()),
  explain,
  redirectTo: '/commissioner/payment-results?done=applied',
});

function explain(error: ApplyResultFileRefusal): FieldError {
  switch (error.kind) {
    case 'not-waiting':
      return {
        message: 'This file is applied already, or another one was sent after it. Open this page again',
      };
    case 'not-found':
      return { message: 'Only finance officers apply results' };
    case 'money-spent':
      return { message: spentText(error.reference) };
    default:
      return { message: 'Not all results could be applied. Send the file again to see what is left' };
  }
}
