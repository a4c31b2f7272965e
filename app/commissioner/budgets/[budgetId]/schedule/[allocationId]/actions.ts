'use server';

import { z } from 'zod';
import { choice } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type AgreeScheduleRefusal, agreeSchedule } from '@/lib/money/commands/agree-schedule';
import { PAYMENT_CYCLES } from '@/lib/money/rules/instalments';
import { formAction } from '@/lib/web/forms/form-action';

export const submitSchedule = formAction({
  area: 'commissioner',
  schema: z.object({
    budgetId: z.uuid(),
    allocationId: z.uuid(),
    cycle: choice(PAYMENT_CYCLES, 'Choose how often it is paid'),
    seenId: z
      .union([z.uuid(), z.literal('')])
      .default('')
      .transform((id) => id || null),
  }),
  run: agreeSchedule,
  explain,
  redirectTo: (_, { budgetId, allocationId }) =>
    `/commissioner/budgets/${budgetId}/schedule/${allocationId}?done=schedule-agreed`,
});

function explain(error: AgreeScheduleRefusal): FieldError {
  switch (error.kind) {
    case 'count-not-whole':
    case 'too-small-to-split':
      return { message: 'The amount is too small for so many payments. Choose fewer' };
    case 'budget-ended':
      return { message: 'The budget has ended, so no more dates are agreed' };
    case 'agreed-meanwhile':
      return { message: `${error.by} has just agreed other dates. Open this page again to change them` };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
