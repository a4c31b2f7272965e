'use server';

import { explainLayout, layoutSchema } from '@/components/payment/layout-schema';
import { todayInLondon } from '@/lib/core/clock';
import { recordLayout } from '@/lib/payment/commands/record-layout';
import { formAction } from '@/lib/web/forms/form-action';

export const submitLayout = formAction({
  area: 'commissioner',
  schema: layoutSchema,
  creates: 'id',
  run: (actor, input) => recordLayout(actor, input, todayInLondon()),
  explain: explainLayout,
  redirectTo: (layoutId) => `/commissioner/payment-ways/${layoutId}?done=saved`,
});
