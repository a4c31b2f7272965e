'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import {
  type SettleFinalPaymentsRefusal,
  settleFinalPayments,
} from '@/lib/money/commands/settle-final-payments';
import { formAction } from '@/lib/web/forms/form-action';

export const submitFinalPayments = formAction({
  area: 'commissioner',
  schema: z.object({ caseId: z.uuid(), note: text('Enter what was settled', 2_000) }),
  run: (actor, input) => settleFinalPayments(actor, input, todayInLondon()),
  explain,
  redirectTo: ({ budgetId }) => `/commissioner/budgets/${budgetId}?done=settled`,
});

function explain(error: SettleFinalPaymentsRefusal): FieldError {
  switch (error.kind) {
    case 'payments-waiting':
      return {
        message: `${error.count === 1 ? 'A payment still waits' : `${error.count} payments still wait`}. Pay or cancel each first`,
      };
    case 'nothing-to-settle':
      return { message: 'The final payments are settled already' };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
