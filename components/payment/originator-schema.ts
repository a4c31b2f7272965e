import { z } from 'zod';
import { accountNumber, sortCode } from '@/components/money/bank-account-schema';
import { choice, dateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import { bacsText } from '@/lib/money/rules/bank-account';
import type { RecordOriginatorRefusal } from '@/lib/payment/commands/record-originator';
import type { OriginatorFault } from '@/lib/payment/rules/credit-faults';
import { LINE_ENDS } from '@/lib/payment/rules/line-end';
import type { NewOriginator } from '@/lib/payment/store/originator';

/** The answers of the form that records who pays. */
export const originatorSchema = z
  .object({
    formKey: z.uuid(),
    validFrom: dateParts('Enter the first day'),
    serviceUserNumber: text('Enter the service user number', 20),
    accountName: text('Enter the name on the account', 100).transform((typed) => bacsText(typed).text),
    sortCode,
    accountNumber,
    lineEnd: choice(LINE_ENDS, 'Select what comes after a record'),
  })
  .transform(({ formKey: id, accountName: name, ...given }): NewOriginator => ({ ...given, id, name }));

const WRONG: Readonly<Record<OriginatorFault, FieldError>> = {
  'service-user-number': {
    field: 'serviceUserNumber',
    message: 'Enter the 6 digits of the service user number',
  },
  name: { field: 'accountName', message: 'Use at most 18 letters, digits, spaces and the signs . & / -' },
  account: { field: 'accountNumber', message: 'Enter a sort code of 6 and an account number of 8 digits' },
};

/** Why bank details are not recorded, and what mends it. */
export function explainOriginator(error: RecordOriginatorRefusal): FieldError {
  switch (error.kind) {
    case 'first-day-past':
      return { field: 'validFrom-day', message: `The first day must be ${formatDay(error.today)} or later` };
    case 'first-day-far':
      return {
        field: 'validFrom-day',
        message: `The first day must be ${formatDay(error.latest)} or earlier`,
      };
    case 'originator-wrong':
      return WRONG[error.part];
    case 'recorded-already':
      return {
        message: 'Other details were recorded from this form already. Open the page again to see them',
      };
    case 'not-found':
      return { message: 'Only finance officers and administrators record bank details' };
  }
}
