import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { type ExportColumn, readColumns, writeColumns } from '@/lib/payment/rules/export-columns';
import type { ExportLine } from '@/lib/payment/rules/export-fields';
import {
  type ExportLayout,
  exportClosing,
  exportFileName,
  exportLine,
  exportOpening,
  isBeyondEncoding,
  isFileName,
} from '@/lib/payment/rules/export-file';
import { readAmount, readDay, writeAmount, writeDay } from '@/lib/payment/rules/written-forms';

const TYPED = `Invoice number = reference
Supplier = payee name
Currency = "GBP"
Cost centre = cost centre "A12345"
Subjective = subjective code "52161003"
Amount = amount
Pay on = pay day
Description = narrative`;

function columnsOf(typed: string): ExportColumn[] {
  const read = readColumns(typed);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const layout: ExportLayout = {
  fileName: 'PHB-RUN-{run}.csv',
  encoding: 'UTF8',
  delimiter: 'COMMA',
  hasHeadings: true,
  hasTotals: true,
  dateForm: 'DAY_MONTH_YEAR',
  amountForm: 'POUNDS',
  columns: columnsOf(TYPED),
};
const line: ExportLine = {
  sortCode: '089999',
  accountNumber: '06637495',
  payeeName: 'A MORGAN',
  reference: 'PHB47-000012',
  amount: pence(125_000),
  runNumber: 47,
  lineNumber: 12,
  personReference: 'P-000123',
  budgetId: 'b-1',
  paidOn: day('2026-12-07'),
  periodStart: day('2026-12-07'),
  periodEnd: day('2027-01-03'),
};

describe('OUT-08: the columns of a finance system', () => {
  it('are read as they are typed, and written back', () => {
    expect(columnsOf(TYPED)[0]).toEqual({ heading: 'Invoice number', field: 'REFERENCE', given: '' });
    expect(columnsOf(TYPED)[2]).toEqual({ heading: 'Currency', field: 'FIXED', given: 'GBP' });
    expect(writeColumns(columnsOf(TYPED))).toBe(TYPED);
    expect(columnsOf('\r\n  A = amount \r\n\r\nR=reference')).toHaveLength(2);
  });

  it.each([
    ['Amount', { kind: 'unreadable', line: 1 }],
    ['= amount', { kind: 'unreadable', line: 1 }],
    ['Amount = "GBP" x', { kind: 'unreadable', line: 1 }],
    ['R = reference\nAmount = money', { kind: 'unknown-field', line: 2 }],
    ['Number = nhs number', { kind: 'unknown-field', line: 1 }],
    ['Centre = cost centre', { kind: 'text-missing', line: 1 }],
    ['Centre = cost centre "A1"', { kind: 'text-wrong', line: 1 }],
    ['Code = subjective code "5216100"', { kind: 'text-wrong', line: 1 }],
    ['Amount = amount "5"', { kind: 'text-not-for-field', line: 1 }],
    ['R = reference', { kind: 'missing', field: 'AMOUNT' }],
    ['A = amount', { kind: 'missing', field: 'REFERENCE' }],
    ['', { kind: 'missing', field: 'AMOUNT' }],
    ['A = amount\n'.repeat(61), { kind: 'too-many' }],
  ])('%j is refused', (typed, error) => expect(readColumns(typed)).toEqual({ ok: false, error }));

  it('give a line of names, a line a payment and a line of totals', () => {
    const totals = { count: 1, amount: pence(125_000) };
    const file = exportOpening(layout) + exportLine(layout, line) + exportClosing(layout, totals);
    expect(parse(file)).toEqual([
      [
        'Invoice number',
        'Supplier',
        'Currency',
        'Cost centre',
        'Subjective',
        'Amount',
        'Pay on',
        'Description',
      ],
      [
        'PHB47-000012',
        'A MORGAN',
        'GBP',
        'A12345',
        '52161003',
        '1250.00',
        '07/12/2026',
        'PHB 07/12/2026 to 03/01/2027',
      ],
      ['TOTAL 1', '', '', '', '', '1250.00', '', ''],
    ]);
  });

  it('leave out names and totals where the system takes none', () => {
    const bare = { ...layout, hasHeadings: false, hasTotals: false };
    expect(exportOpening(bare) + exportClosing(bare, { count: 1, amount: pence(1) })).toBe('');
  });

  it('never give a spreadsheet a formula', () => {
    const evil = { ...layout, columns: columnsOf('A = amount\nR = reference\n+S = payee name\nF = "=1+1"') };
    expect(exportOpening(evil)).toBe("A,R,'+S,F\r\n");
    expect(exportLine(evil, { ...line, payeeName: '@SUM(A1)' })).toBe(
      "1250.00,PHB47-000012,'@SUM(A1),'=1+1\r\n",
    );
  });

  it('are written between other signs', () => {
    const piped: ExportLayout = {
      ...layout,
      delimiter: 'PIPE',
      amountForm: 'PENCE',
      dateForm: 'MONTH_BY_NAME',
    };
    expect(exportLine(piped, line)).toBe(
      'PHB47-000012|A MORGAN|GBP|A12345|52161003|125000|07-DEC-2026|PHB 07-DEC-2026 to 03-JAN-2027\r\n',
    );
  });

  it.each([
    ['PHB-RUN-{run}.csv', true],
    ['{run}_{day}.txt', true],
    ['PHB.csv', false],
    ['../{run}.csv', false],
    ['a b {run}.csv', false],
    ['.{run}', false],
    [`${'a'.repeat(80)}{run}`, false],
  ])('the name of a file %s is allowed: %s', (pattern, isAllowed) =>
    expect(isFileName(pattern)).toBe(isAllowed),
  );

  it('name the file by the run and the day', () =>
    expect(exportFileName('PHB-{run}-{day}.csv', { run: 47, day: '2026-12-07' })).toBe(
      'PHB-0047-20261207.csv',
    ));

  it('are refused where the encoding lacks a character', () => {
    const columns = columnsOf('Amount \u20ac = amount\nR = reference');
    expect(isBeyondEncoding({ ...layout, columns })).toBe(false);
    expect(isBeyondEncoding({ ...layout, columns, encoding: 'ASCII' })).toBe(true);
  });
});

describe('OUT-08: days and amounts of another system', () => {
  it.each([
    ['DAY_MONTH_YEAR', '07/12/2026'],
    ['YEAR_MONTH_DAY', '2026-12-07'],
    ['MONTH_BY_NAME', '07-DEC-2026'],
    ['DIGITS_DAY_FIRST', '07122026'],
    ['DIGITS_YEAR_FIRST', '20261207'],
  ] as const)('a day as %s is %s, and is read back', (form, text) => {
    expect(writeDay(day('2026-12-07'), form)).toBe(text);
    expect(readDay(text, form)).toBe('2026-12-07');
  });

  it.each([
    ['31/02/2026', 'DAY_MONTH_YEAR', null],
    ['7/12/2026', 'DAY_MONTH_YEAR', '2026-12-07'],
    ['12/07/26', 'DAY_MONTH_YEAR', null],
    ['7-Dec-2026', 'MONTH_BY_NAME', '2026-12-07'],
    ['07-XXX-2026', 'MONTH_BY_NAME', null],
    ['', 'YEAR_MONTH_DAY', null],
  ] as const)('%j as %s is %s', (text, form, read) => expect(readDay(text, form)).toBe(read));

  it.each([
    ['POUNDS', '1250.00', 125_000],
    ['PENCE', '125000', 125_000],
  ] as const)('an amount in %s is %s, and is read back', (form, text, amount) => {
    expect(writeAmount(pence(amount), form)).toBe(text);
    expect(readAmount(text, form)).toBe(amount);
  });

  it.each([
    ['£1,250.00', 'POUNDS', 125_000],
    ['-5.00', 'POUNDS', null],
    ['1e3', 'POUNDS', null],
    ['1250.00', 'PENCE', null],
    ['', 'PENCE', null],
  ] as const)('%j in %s is %s', (text, form, read) => expect(readAmount(text, form)).toBe(read));
});
