'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type TakeAgreementBackRefusal, takeAgreementBack } from '@/lib/money/commands/sign-agreement';
import { formAction } from '@/lib/web/forms/form-action';

export const submitAgreementMistake = formAction({
  area: 'practitioner',
  schema: z.object({ budgetId: z.uuid(), agreementId: z.uuid(), note: text('Enter what was wrong', 500) }),
  run: takeAgreementBack,
  explain: explainMistake,
  redirectTo: ({ budgetId }) => `/practitioner/budgets/${budgetId}?done=agreement-taken-back`,
});

function explainMistake(error: TakeAgreementBackRefusal): FieldError {
  switch (error.kind) {
    case 'agreement-changed-meanwhile':
      return {
        message: 'Someone else has just changed this. Open the agreement again to see what counts now',
      };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
