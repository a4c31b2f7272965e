'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { type EndLayoutRefusal, endLayout } from '@/lib/payment/commands/end-layout';
import { formAction } from '@/lib/web/forms/form-action';

export const submitLayoutEnd = formAction({
  area: 'commissioner',
  schema: z.object({ layoutId: z.uuid() }),
  run: (actor, input) => endLayout(actor, input, todayInLondon()),
  explain,
  redirectTo: (_, { layoutId }) => `/commissioner/payment-ways/${layoutId}?done=ended`,
});

function explain(error: EndLayoutRefusal): FieldError {
  switch (error.kind) {
    case 'ended-already':
      return { message: 'This version is ended already' };
    case 'not-found':
      return { message: 'Only finance officers and administrators end columns' };
  }
}
