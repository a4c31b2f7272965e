'use server';

import { spendingRefusal } from '@/components/money/spending-refusal';
import { spendingSchema } from '@/components/money/spending-schema';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { formAction } from '@/lib/web/forms/form-action';

const submit = formAction({
  area: 'practitioner',
  schema: spendingSchema,
  run: (actor, input) => recordSpending(actor, input, todayInLondon()),
  explain: spendingRefusal,
  redirectTo: ({ spendingId }, { budgetId }) =>
    `/practitioner/budgets/${budgetId}/spending/${spendingId}?done=spent`,
});

export async function submitSpending(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
