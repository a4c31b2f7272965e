'use server';

import { explainOriginator, originatorSchema } from '@/components/payment/originator-schema';
import { todayInLondon } from '@/lib/core/clock';
import { recordOriginator } from '@/lib/payment/commands/record-originator';
import { formAction } from '@/lib/web/forms/form-action';

export const submitOriginator = formAction({
  area: 'commissioner',
  schema: originatorSchema,
  readsSecrets: true,
  run: (actor, input) => recordOriginator(actor, input, todayInLondon()),
  explain: explainOriginator,
  redirectTo: '/commissioner/payment-ways?done=recorded',
});
