'use server';

import { z } from 'zod';
import { FAULT_TEXT } from '@/components/payment/fault-text';
import { explainResult } from '@/components/payment/result-errors';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type ApproveRunRefusal, approveRun, type Signed } from '@/lib/payment/commands/approve-run';
import {
  type MarkSentRefusal,
  markRunSent,
  type ReconcileRefusal,
  reconcileRun,
} from '@/lib/payment/commands/mark-run';
import { payRest } from '@/lib/payment/commands/pay-rest';
import { type AskAgainRefusal, askRunAgain } from '@/lib/payment/commands/propose-run';
import { type ReleaseRunRefusal, releaseRun } from '@/lib/payment/commands/release-run';
import { BANK_WAYS } from '@/lib/payment/rules/run-way';
import { formAction } from '@/lib/web/forms/form-action';

const runSchema = z.object({ runId: z.uuid() });
const shownSchema = z.object({
  runId: z.uuid(),
  lineCount: z.coerce.number().int().min(0),
  total: z.coerce.number().int().min(0).transform(pence),
  linesDigest: z.string(),
});

/** A way out of a bank, or the id of columns of a finance system. */
const choice = z
  .union([z.enum(BANK_WAYS), z.uuid()], { error: 'Select how the run leaves' })
  .transform((sent) => BANK_WAYS.find((way) => way === sent) ?? { layoutId: sent });

const after =
  (done: string) =>
  ({ runId, stopped }: Signed) =>
    `/commissioner/payment-runs/${runId}?done=${stopped > 0 ? 'stopped' : done}`;

export const submitApproveRun = formAction({
  area: 'commissioner',
  schema: shownSchema,
  run: (actor, input) => approveRun(actor, input, todayInLondon()),
  explain: explainSignature,
  redirectTo: after('approved'),
});

export const submitReleaseRun = formAction({
  area: 'commissioner',
  schema: shownSchema.extend({ choice }),
  run: (actor, input) => releaseRun(actor, input, todayInLondon()),
  explain: explainSignature,
  redirectTo: after('released'),
});

export const submitAskAgain = formAction({
  area: 'commissioner',
  schema: runSchema,
  run: (actor, input) => askRunAgain(actor, input, todayInLondon()),
  explain: explainAsking,
  redirectTo: ({ runId }) => `/commissioner/payment-runs/${runId}?done=asked`,
});

export const submitSent = formAction({
  area: 'commissioner',
  schema: runSchema,
  run: markRunSent,
  explain: explainMark,
  redirectTo: ({ runId }) => `/commissioner/payment-runs/${runId}?done=sent`,
});

export const submitPaid = formAction({
  area: 'commissioner',
  schema: z.object({ runId: z.uuid(), day: dateParts('Enter the day on which the bank paid them') }),
  run: (actor, input) => payRest(actor, input, todayInLondon()),
  explain: (error) => explainResult(error, 'day-day'),
  redirectTo: ({ runId }) => `/commissioner/payment-runs/${runId}?done=paid`,
});

export const submitReconciled = formAction({
  area: 'commissioner',
  schema: runSchema,
  run: reconcileRun,
  explain: explainMark,
  redirectTo: ({ runId }) => `/commissioner/payment-runs/${runId}?done=reconciled`,
});

function explainMark(error: MarkSentRefusal | ReconcileRefusal): FieldError {
  switch (error.kind) {
    case 'run-not-released':
      return { message: 'This run is not released' };
    case 'run-not-sent':
      return { message: 'This run is not marked as sent' };
    case 'results-missing':
      return { message: 'The results of some payments are not known yet' };
    case 'not-found':
      return { message: 'You do not have access to this run' };
  }
}

function explainAsking(error: AskAgainRefusal): FieldError {
  switch (error.kind) {
    case 'run-not-proposed':
      return { message: 'This run does not wait for approval any more' };
    case 'not-found':
      return { message: 'You do not have access to this run' };
  }
}

function explainSignature(error: ApproveRunRefusal | ReleaseRunRefusal): FieldError {
  switch (error.kind) {
    case 'run-not-proposed':
      return { message: 'This run does not wait for approval' };
    case 'run-not-approved':
    case 'not-approved':
      return { message: 'This run does not wait to be released' };
    case 'run-empty':
      return { message: 'There is nothing to pay in this run. Ask again, or cancel it' };
    case 'run-changed':
      return { message: 'The run has changed since you opened it. Nothing was signed. Look at it again' };
    case 'signer-acts-for':
      return { message: 'You act for a person in this run, so another officer must sign it' };
    case 'approver-is-creator':
    case 'payer-is-creator':
      return {
        message: 'You put this run together or proposed a payment in it, so another officer must sign it',
      };
    case 'payer-is-approver':
      return { message: 'You approved this run, so another officer must release it' };
    case 'above-limit':
      return { message: `A payment is above your limit of ${formatPence(error.limit)}` };
    case 'account-sealed':
      return {
        message: `The account of ${error.reference} cannot be opened. Tell an administrator. Nothing was paid`,
      };
    case 'way-not-set-up':
      return { field: 'choice', message: 'This way is not set up any more. Open the page again' };
    case 'way-set-up-yourself':
      return {
        field: 'choice',
        message: 'You set up this way to pay, so another officer must release by it',
      };
    case 'originator-sealed':
      return {
        field: 'choice',
        message: 'The account that payments leave cannot be opened. Tell an administrator',
      };
    case 'pay-day-over':
      return {
        message: `The pay day, ${formatDay(error.payDay)}, is over. Cancel this run and put another one together`,
      };
    case 'too-late-for-bacs':
      return {
        field: 'choice',
        message: `For this pay day Bacs needed the file by ${formatDay(error.sendBy)}. Choose another way, or cancel the run`,
      };
    case 'line-refused':
      return { message: `${error.reference}: ${FAULT_TEXT[error.fault]}. Nothing was paid` };
    case 'total-too-large':
      return { field: 'choice', message: 'The total is more than one file can hold. Nothing was paid' };
    case 'below-floor':
    case 'amount-not-positive':
    case 'notional-is-not-paid-out':
      return { message: 'A payment could not be posted. Nothing was paid' };
    case 'not-found':
      return { message: 'You do not have access to this run' };
  }
}
