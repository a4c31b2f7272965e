import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { ExportLine } from './export-fields';

/** Two payments that no one gets, for the preview of a layout. Sort code 00-00-00 is of no bank. */
export function inventedLines(paidOn: PlainDate): ExportLine[] {
  const shared = {
    runNumber: 1,
    sortCode: '000000',
    paidOn,
    periodStart: paidOn,
    periodEnd: addDays(paidOn, 27),
  };
  return [
    {
      ...shared,
      lineNumber: 1,
      accountNumber: '00000001',
      payeeName: 'A EXAMPLE',
      reference: 'PHB1-1',
      amount: pence(125_000),
      personReference: 'person-1',
      budgetId: 'budget-1',
    },
    {
      ...shared,
      lineNumber: 2,
      accountNumber: '00000002',
      payeeName: 'EXAMPLE CARE LTD',
      reference: 'PHB1-2',
      amount: pence(98_765),
      personReference: 'person-2',
      budgetId: 'budget-2',
    },
  ];
}
