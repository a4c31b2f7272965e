'use server';

import { z } from 'zod';
import { payeeChoice } from '@/components/money/payee-schema';
import { barText, payeeMissing, payeeNotOfWay } from '@/components/money/payee-text';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type NamePayeeRefusal, namePayee } from '@/lib/money/commands/name-payee';
import { formAction } from '@/lib/web/forms/form-action';

export const submitPayee = formAction({
  area: 'practitioner',
  schema: z.object({
    budgetId: z.uuid(),
    allocationId: z.uuid(),
    seenPayeeId: z.uuid(),
    payee: payeeChoice('Choose who the money is paid to'),
    reason: text('Enter why this is changed', 500),
  }),
  run: (actor, input) => namePayee(actor, input, todayInLondon()),
  explain: explainPayee,
  redirectTo: ({ budgetId }) => `/practitioner/budgets/${budgetId}?done=payee-named`,
});

function explainPayee(error: NamePayeeRefusal): FieldError {
  switch (error.kind) {
    case 'payee-missing':
      return { field: 'payee', message: payeeMissing(error.way) };
    case 'payee-unknown':
      return { field: 'payee', message: 'Choose someone from the list' };
    case 'payee-not-of-way':
      return { field: 'payee', message: payeeNotOfWay(error.way) };
    case 'payee-barred':
      return { field: 'payee', message: barText(error.bar) };
    case 'payee-named-meanwhile':
      return { message: `Someone else has just named ${error.name}. Open this page again to change it` };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
