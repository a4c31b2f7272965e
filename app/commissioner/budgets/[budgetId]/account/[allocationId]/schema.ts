import { z } from 'zod';
import { accountNumber, sortCode } from '@/components/money/bank-account-schema';
import { choice, optionalText } from '@/lib/core/form/fields';

/** The numbers are read only where the account is confirmed, and the reason only where it is not. */
export const settleAccountSchema = z
  .object({
    budgetId: z.uuid(),
    allocationId: z.uuid(),
    detailsId: z.uuid(),
    answer: choice(['CONFIRMED', 'REFUSED', 'WITHDRAWN'], 'Select what you want to do'),
    sortCode: z.string().default(''),
    accountNumber: z.string().default(''),
    reason: optionalText(500),
  })
  .transform(({ answer: to, sortCode: code, accountNumber: number, reason, ...ids }, ctx) => {
    if (to === 'CONFIRMED') {
      const numbers = z
        .object({ sortCode, accountNumber })
        .safeParse({ sortCode: code, accountNumber: number });
      if (numbers.success) return { ...ids, answer: { to, numbers: numbers.data } as const };
      for (const { path, message } of numbers.error.issues) ctx.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    }
    if (reason !== null) return { ...ids, answer: { to, reason } as const };
    ctx.addIssue({ code: 'custom', path: ['reason'], message: 'Enter why' });
    return z.NEVER;
  });
