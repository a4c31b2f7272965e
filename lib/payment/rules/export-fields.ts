import type { PlainDate } from '@/lib/core/plain-date';
import type { Credit } from './bacs-file';
import { type AmountForm, type DateForm, writeAmount, writeDay } from './written-forms';

/** All that a file for another system may say of one payment. */
export type ExportLine = Credit & {
  runNumber: number;
  lineNumber: number;
  /** Of ours; never a name or an NHS number. */
  personReference: string;
  budgetId: string;
  paidOn: PlainDate;
  periodStart: PlainDate;
  periodEnd: PlainDate;
};

export type Forms = { dateForm: DateForm; amountForm: AmountForm };

type ExportFieldRow = {
  /** What the setting of the columns calls it. */
  name: string;
  /** `text`: words that were typed once. `given`: the text that the setting gives. */
  kind: 'data' | 'text' | 'given';
  value(line: ExportLine, forms: Forms, given: string): string;
  /** What a given text must be. */
  pattern?: RegExp;
};

/** Every field that a column may hold. */
export const EXPORT_FIELDS = {
  RUN: { name: 'run', kind: 'data', value: ({ runNumber }) => String(runNumber) },
  LINE: { name: 'line', kind: 'data', value: ({ lineNumber }) => String(lineNumber) },
  REFERENCE: { name: 'reference', kind: 'data', value: ({ reference }) => reference },
  PAYEE_NAME: { name: 'payee name', kind: 'text', value: ({ payeeName }) => payeeName },
  SORT_CODE: { name: 'sort code', kind: 'data', value: ({ sortCode }) => sortCode },
  ACCOUNT: { name: 'account', kind: 'data', value: ({ accountNumber }) => accountNumber },
  AMOUNT: {
    name: 'amount',
    kind: 'data',
    value: ({ amount }, { amountForm }) => writeAmount(amount, amountForm),
  },
  PAY_DAY: { name: 'pay day', kind: 'data', value: ({ paidOn }, { dateForm }) => writeDay(paidOn, dateForm) },
  PERIOD_START: {
    name: 'period start',
    kind: 'data',
    value: ({ periodStart }, { dateForm }) => writeDay(periodStart, dateForm),
  },
  PERIOD_END: {
    name: 'period end',
    kind: 'data',
    value: ({ periodEnd }, { dateForm }) => writeDay(periodEnd, dateForm),
  },
  PERSON: { name: 'person', kind: 'data', value: ({ personReference }) => personReference },
  BUDGET: { name: 'budget', kind: 'data', value: ({ budgetId }) => budgetId },
  NARRATIVE: {
    name: 'narrative',
    kind: 'data',
    value: ({ periodStart, periodEnd }, { dateForm }) =>
      `PHB ${writeDay(periodStart, dateForm)} to ${writeDay(periodEnd, dateForm)}`,
  },
  COST_CENTRE: {
    name: 'cost centre',
    kind: 'given',
    value: (_line, _forms, given) => given,
    pattern: /^[A-Z0-9]{6}$/i,
  },
  SUBJECTIVE: {
    name: 'subjective code',
    kind: 'given',
    value: (_line, _forms, given) => given,
    pattern: /^[A-Z0-9]{8}$/i,
  },
  FIXED: {
    name: 'text',
    kind: 'given',
    value: (_line, _forms, given) => given,
    pattern: /^[^\p{C}"]{0,60}$/u,
  },
} as const satisfies Record<string, ExportFieldRow>;

export type ExportField = keyof typeof EXPORT_FIELDS;

/** What is known of one field. */
export function exportField(field: ExportField): ExportFieldRow {
  return EXPORT_FIELDS[field];
}

/** The field of this name; null: there is none. */
export function exportFieldNamed(name: string): ExportField | null {
  const all = Object.entries(EXPORT_FIELDS) as [ExportField, ExportFieldRow][];
  return all.find(([, row]) => row.name === name)?.[0] ?? null;
}

/** The names of the fields that a column may hold, for who types the columns. */
export function exportFieldNames(): string[] {
  const rows: ExportFieldRow[] = Object.values(EXPORT_FIELDS);
  return rows.map(({ name }) => name).filter((name) => name !== EXPORT_FIELDS.FIXED.name);
}
