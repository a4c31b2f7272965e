'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type CancelRunRefusal, cancelRun } from '@/lib/payment/commands/cancel-run';
import { formAction } from '@/lib/web/forms/form-action';

const schema = z.object({ runId: z.uuid(), reason: text('Enter why the run is cancelled', 500) });

export const submitCancelRun = formAction({
  area: 'commissioner',
  schema,
  run: cancelRun,
  explain,
  redirectTo: '/commissioner/payment-runs?done=cancelled',
});

function explain(error: CancelRunRefusal): FieldError {
  switch (error.kind) {
    case 'file-made':
      return { message: 'The file of this run is made, so it cannot be cancelled. Record what is returned' };
    case 'not-found':
      return { message: 'You do not have access to this run' };
  }
}
