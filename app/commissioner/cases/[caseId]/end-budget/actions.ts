'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { day, formatDay } from '@/lib/core/plain-date';
import { type EndBudgetRefusal, endBudget } from '@/lib/money/commands/end-budget';
import { formAction } from '@/lib/web/forms/form-action';

export const submitEndBudget = formAction({
  area: 'commissioner',
  schema: z.object({ caseId: z.uuid(), lastDay: z.iso.date() }),
  run: (actor, { caseId, lastDay }) =>
    endBudget(actor, { caseId, reason: 'DEATH', lastDay: day(lastDay) }, todayInLondon()),
  explain,
  redirectTo: ({ budgetId }) => `/commissioner/budgets/${budgetId}?done=ended`,
});

function explain(error: EndBudgetRefusal): FieldError {
  switch (error.kind) {
    case 'budget-ended-already':
      return { message: 'This budget has ended already' };
    case 'no-death-recorded':
      return { message: 'No death is recorded any more. Someone has taken it back' };
    case 'not-the-last-day':
      return { message: `The day of death is now ${formatDay(error.lastDay)}. Open this page again` };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
