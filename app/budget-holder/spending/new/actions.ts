'use server';

import { spendingRefusal } from '@/components/money/spending-refusal';
import { todayInLondon } from '@/lib/clock';
import { recordSpending } from '@/lib/commands/record-spending';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { spendingSchema } from '@/lib/forms/spending-schema';

const submit = formAction({
  area: 'budget-holder',
  schema: spendingSchema,
  run: (actor, input) => recordSpending(actor, input, todayInLondon()),
  explain: spendingRefusal,
  redirectTo: ({ spendingId }) => `/budget-holder/spending/${spendingId}?done=spent`,
});

export async function submitSpending(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
