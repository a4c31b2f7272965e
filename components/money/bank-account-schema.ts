import { z } from 'zod';
import { choice, dateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { RecordBankDetailsRefusal } from '@/lib/money/commands/record-bank-details';
import type { SettleBankDetailsRefusal } from '@/lib/money/commands/settle-bank-details';
import { BACS_LENGTH, bacsText, readAccountNumber, readSortCode } from '@/lib/money/rules/bank-account';
import { NUMBER_SOURCES } from '@/lib/money/rules/bank-details';

const NINE_DIGITS =
  'This number has more than 8 digits. Ask the payee’s bank which 8 digits to use: that differs between banks';

/** Six digits, whatever is typed between them. No sentence repeats what was typed. */
export const sortCode = z.string({ error: 'Enter the sort code' }).transform((typed, ctx): string => {
  const read = readSortCode(typed);
  if (read !== null) return read;
  ctx.addIssue({ code: 'custom', message: 'Enter the sort code as 6 digits, for example 30-96-34' });
  return z.NEVER;
});

export const accountNumber = z
  .string({ error: 'Enter the account number' })
  .transform((typed, ctx): string => {
    const read = readAccountNumber(typed);
    if (read.ok) return read.value;
    const message = read.error.kind === 'too-long' ? NINE_DIGITS : 'Enter the account number as 8 digits';
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** In the characters of Bacs, at most 18; null where it may be blank and is. */
const bacs = (typed: string, ctx: z.RefinementCtx): string => {
  const { text: read, replaced } = bacsText(typed);
  if (replaced.length > 0)
    ctx.addIssue({
      code: 'custom',
      message: `A bank does not take ${replaced.join(' ')} here. Leave it out`,
    });
  if (read.length > BACS_LENGTH)
    ctx.addIssue({
      code: 'custom',
      message: `Use ${BACS_LENGTH} characters or fewer: banks cut off the rest`,
    });
  return read;
};

/** The answers of the form that records a bank account. */
export const bankAccountSchema = z.object({
  budgetId: z.uuid(),
  allocationId: z.uuid(),
  formKey: z.uuid(),
  sortCode,
  accountNumber,
  accountName: text('Enter the name on the account', 100).transform(bacs),
  rollNumber: z
    .string()
    .trim()
    .default('')
    .transform((typed, ctx): string | null => bacs(typed, ctx) || null),
  numberSource: choice(NUMBER_SOURCES, 'Select where the number you called came from'),
  answeredBy: text('Enter who answered', 120),
  calledOn: dateParts('Enter the day of the call'),
  reason: text('Enter why the account is set or changed', 500),
});

const NO_NUMBERS = 'Leave numbers of an account out of this. They are kept apart and encrypted';

/** Why an account is not recorded, and what mends it. */
export function explainBankAccount(error: RecordBankDetailsRefusal): FieldError {
  switch (error.kind) {
    case 'called-in-future':
      return { field: 'calledOn-day', message: 'The day of the call must be today or in the past' };
    case 'called-long-ago':
      return {
        field: 'calledOn-day',
        message: `Call again: the call must be on ${formatDay(error.earliest)} or later`,
      };
    case 'numbers-in-note':
      return { field: error.in, message: NO_NUMBERS };
    case 'payee-unnamed':
      return { message: 'The payee must be named first. The practitioner does that' };
    case 'waiting-already':
      return { message: 'Another change to this account is already waiting. See it on the page before' };
    case 'same-as-now':
      return { field: 'accountNumber', message: 'This is the account on record now. Nothing was changed' };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}

const CLOSED = 'This was answered already, or its last day is over. Open the page again';

/** Why an account is not confirmed, refused or withdrawn. */
export function explainSettling(error: SettleBankDetailsRefusal): FieldError {
  switch (error.kind) {
    case 'not-waiting':
      return { message: CLOSED };
    case 'recorded-yourself':
      return { message: 'You recorded this account. Another person must confirm or refuse it' };
    case 'recorded-by-another':
      return { message: 'Only the person who recorded it can withdraw it. You can refuse it' };
    case 'numbers-differ':
      return {
        field: 'accountNumber',
        message:
          'The numbers are not the same as those recorded. Check what the payee sent. If the record is wrong, refuse it',
      };
    case 'cannot-be-read':
      return {
        message: 'The account cannot be read: its key is missing. Tell the people who run this service',
      };
    case 'numbers-in-note':
      return { field: 'reason', message: NO_NUMBERS };
    case 'not-found':
      return { message: 'You do not have access to this account' };
  }
}
