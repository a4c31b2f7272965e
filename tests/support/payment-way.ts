import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { recordLayout } from '@/lib/payment/commands/record-layout';
import { recordOriginator } from '@/lib/payment/commands/record-originator';
import { readColumns } from '@/lib/payment/rules/export-columns';
import type { NewLayout } from '@/lib/payment/store/payment-layout';
import { aStaffMember } from './identity';
import { must } from './result';

/** Columns as a finance system could want them. */
export function layoutGiven(changed: Partial<NewLayout> = {}): NewLayout {
  const columns = must(
    readColumns('Invoice number = reference\nSupplier = payee name\nAmount = amount\nPay on = pay day'),
  );
  return {
    id: newId(),
    name: 'Test payments',
    validFrom: todayInLondon(),
    layout: {
      columns,
      fileName: 'PHB-RUN-{run}.csv',
      delimiter: 'COMMA',
      encoding: 'UTF8',
      dateForm: 'DAY_MONTH_YEAR',
      amountForm: 'POUNDS',
      hasHeadings: true,
      hasTotals: false,
    },
    results: {
      referenceHeading: 'Invoice number',
      statusHeading: 'Status',
      paidWords: ['Paid'],
      returnedWords: ['Returned', 'Rejected'],
      amountHeading: 'Amount',
      dayHeading: 'Paid on',
      reasonHeading: 'Reason',
      dateForm: 'DAY_MONTH_YEAR',
      amountForm: 'POUNDS',
    },
    ...changed,
  };
}

/** Saved columns of a finance system, from a day on. @returns the id */
export async function aPaymentLayout(commissionerCode: string, on = todayInLondon()): Promise<string> {
  const admin = await aStaffMember('ADMINISTRATOR', commissionerCode);
  return must(await recordLayout(admin, layoutGiven({ validFrom: on }), on));
}

/** The commissioner as its bank knows it, from a day on. @returns the id */
export async function anOriginator(commissionerCode: string, on = todayInLondon()): Promise<string> {
  const id = newId();
  const given = {
    id,
    validFrom: on,
    serviceUserNumber: '123456',
    name: 'NHS EXAMPLE ICB',
    sortCode: '601613',
    accountNumber: '12345678',
    lineEnd: 'CRLF',
  } as const;
  must(await recordOriginator(await aStaffMember('ADMINISTRATOR', commissionerCode), given, on));
  return id;
}
