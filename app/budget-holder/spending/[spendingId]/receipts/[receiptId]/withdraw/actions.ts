'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { withdrawReceipt } from '@/lib/money/commands/withdraw-receipt';
import { formAction } from '@/lib/web/forms/form-action';

export const submitWithdrawReceipt = formAction({
  area: 'budget-holder',
  schema: z.object({
    spendingId: z.uuid(),
    receiptId: z.uuid(),
    reason: text('Enter why you withdraw it', 500),
  }),
  run: (actor, input) => withdrawReceipt(actor, input),
  explain: () => ({ message: 'This receipt is no longer here, or you may not withdraw it' }),
  redirectTo: (_, { spendingId }) => `/budget-holder/spending/${spendingId}?done=receipt-withdrawn`,
});
