import type { FormValues } from '@/lib/core/form/form-state';
import { writeColumns } from '@/lib/payment/rules/export-columns';
import type { NewLayout } from '@/lib/payment/store/payment-layout';

/** The first values of the form for columns that are new. */
export const NEW_LAYOUT: FormValues = {
  columns:
    'Invoice number = reference\nSupplier name = payee name\nAmount = amount\nPayment date = pay day\nDescription = narrative',
  fileName: 'PHB-RUN-{run}.csv',
  lines: ['HEADINGS'],
};

/** The values of the form for the next version of columns. */
export function valuesOfLayout({
  name,
  layout,
  results,
}: Pick<NewLayout, 'name' | 'layout' | 'results'>): FormValues {
  const { columns, hasHeadings, hasTotals, ...file } = layout;
  const { paidWords, returnedWords, dateForm, amountForm, ...headings } = results;
  const { amountHeading, dayHeading, reasonHeading, referenceHeading, statusHeading } = headings;
  return {
    ...file,
    name,
    columns: writeColumns(columns),
    lines: [hasHeadings ? 'HEADINGS' : '', hasTotals ? 'TOTALS' : ''].filter((line) => line !== ''),
    referenceHeading,
    statusHeading,
    amountHeading: amountHeading ?? '',
    dayHeading: dayHeading ?? '',
    reasonHeading: reasonHeading ?? '',
    paidWords: paidWords.join(', '),
    returnedWords: returnedWords.join(', '),
    resultDateForm: dateForm,
    resultAmountForm: amountForm,
  };
}
