'use server';

import { explainAccept } from '@/components/spending/check-errors';
import { acceptSchema } from '@/components/spending/check-schema';
import { todayInLondon } from '@/lib/core/clock';
import { acceptSpending } from '@/lib/spending/commands/accept-spending';
import { formAction } from '@/lib/web/forms/form-action';

export const submitAccepted = formAction({
  area: 'commissioner',
  schema: acceptSchema,
  run: (actor, input) => acceptSpending(actor, input, todayInLondon()),
  explain: explainAccept,
  redirectTo: ({ budgetId }) => `/commissioner/budgets/${budgetId}/check?done=accepted`,
});
