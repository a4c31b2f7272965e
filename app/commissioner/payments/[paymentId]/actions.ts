'use server';

import { z } from 'zod';
import { explainPayeeChanged, explainStop } from '@/components/money/stop-errors';
import { todayInLondon } from '@/lib/core/clock';
import { optionalText } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type ApprovePaymentRefusal, approvePayment } from '@/lib/money/commands/approve-payment';
import { type ReleasePaymentRefusal, releasePayment } from '@/lib/money/commands/release-payment';
import { formAction } from '@/lib/web/forms/form-action';

const paymentSchema = z.object({ paymentId: z.uuid() });
const approvalSchema = z.object({ paymentId: z.uuid(), owedReason: optionalText(500) });

export const submitApproval = formAction({
  area: 'commissioner',
  schema: approvalSchema,
  run: (actor, input) => approvePayment(actor, input, todayInLondon()),
  explain: explainSignature,
  redirectTo: '/commissioner/payments?state=proposed&done=approved',
});

export const submitRelease = formAction({
  area: 'commissioner',
  schema: paymentSchema,
  run: (actor, input) => releasePayment(actor, input, todayInLondon()),
  explain: explainSignature,
  redirectTo: '/commissioner/payments?state=approved&done=released',
});

function explainSignature(error: ApprovePaymentRefusal | ReleasePaymentRefusal): FieldError {
  switch (error.kind) {
    case 'payout-stopped':
    case 'owed-reason-missing':
      return explainStop(error);
    case 'approver-is-creator':
    case 'payer-is-creator':
      return { message: 'You proposed this payment, so another officer must approve it' };
    case 'payer-is-approver':
      return { message: 'You approved this payment, so another officer must release it' };
    case 'not-proposed':
      return { message: 'This payment is no longer waiting for approval' };
    case 'not-approved':
      return { message: 'This payment is not waiting to be released' };
    case 'in-a-run':
      return { message: 'This payment is in a payment run. Take it out of the run first' };
    case 'payee-changed':
      return explainPayeeChanged();
    case 'budget-not-active':
      return { message: 'This budget is not active, so nothing can be paid from it' };
    case 'below-floor':
      return { message: 'There is less money committed than this payment. Cancel it and propose another' };
    case 'amount-not-positive':
    case 'notional-is-not-paid-out':
    case 'key-used-otherwise':
    case 'not-balanced':
    case 'too-few-postings':
    case 'zero-posting':
      return { message: 'The payment could not be posted. Nothing has changed' };
    case 'not-found':
      return { message: 'You do not have access to this payment' };
  }
}
