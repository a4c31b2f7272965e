import { z } from 'zod';
import { choice, choices, dateParts, optionalText, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { RecordLayoutRefusal } from '@/lib/payment/commands/record-layout';
import { type ColumnsFault, type ExportColumn, readColumns } from '@/lib/payment/rules/export-columns';
import { ENCODINGS } from '@/lib/payment/rules/export-file';
import type { LayoutFault } from '@/lib/payment/rules/layout-faults';
import type { NewLayout } from '@/lib/payment/store/payment-layout';

const DELIMITER_KEYS = ['COMMA', 'SEMICOLON', 'TAB', 'PIPE'] as const;
const DATE_KEYS = [
  'DAY_MONTH_YEAR',
  'YEAR_MONTH_DAY',
  'MONTH_BY_NAME',
  'DIGITS_DAY_FIRST',
  'DIGITS_YEAR_FIRST',
] as const;
const AMOUNT_KEYS = ['POUNDS', 'PENCE'] as const;
const pick = 'Select one';

const columns = text('Enter the columns', 6_000).transform((typed, ctx): ExportColumn[] => {
  const read = readColumns(typed);
  if (read.ok) return read.value;
  ctx.addIssue({ code: 'custom', message: explainColumns(read.error) });
  return z.NEVER;
});

const words = (missing: string) =>
  text(missing, 300).transform((typed) =>
    typed
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );

/** The answers of the form that saves columns. */
export const layoutSchema = z
  .object({
    id: z.uuid(),
    name: text('Enter a name', 60),
    validFrom: dateParts('Enter the first day'),
    columns,
    fileName: text('Enter a name for the file', 80),
    delimiter: choice(DELIMITER_KEYS, pick),
    encoding: choice(ENCODINGS, pick),
    dateForm: choice(DATE_KEYS, pick),
    amountForm: choice(AMOUNT_KEYS, pick),
    lines: choices(['HEADINGS', 'TOTALS']),
    referenceHeading: text('Enter the heading', 60),
    statusHeading: text('Enter the heading', 60),
    paidWords: words('Enter the words for paid'),
    returnedWords: words('Enter the words for returned'),
    amountHeading: optionalText(60),
    dayHeading: optionalText(60),
    reasonHeading: optionalText(60),
    resultDateForm: choice(DATE_KEYS, pick),
    resultAmountForm: choice(AMOUNT_KEYS, pick),
  })
  .transform(layoutOf);

type Typed = {
  id: string;
  lines: string[];
  resultDateForm: NewLayout['results']['dateForm'];
  resultAmountForm: NewLayout['results']['amountForm'];
} & Omit<NewLayout, 'id' | 'layout' | 'results'> &
  Omit<NewLayout['layout'], 'hasHeadings' | 'hasTotals'> &
  Omit<NewLayout['results'], 'dateForm' | 'amountForm'>;

function layoutOf(typed: Typed): NewLayout {
  const { id, name, validFrom, fileName, delimiter, encoding, dateForm, amountForm, lines } = typed;
  const [hasHeadings, hasTotals] = [lines.includes('HEADINGS'), lines.includes('TOTALS')];
  const { columns: read, resultDateForm, resultAmountForm } = typed;
  const { referenceHeading, statusHeading, paidWords, returnedWords } = typed;
  const { amountHeading, dayHeading, reasonHeading } = typed;
  return {
    id,
    name,
    validFrom,
    layout: { columns: read, fileName, delimiter, encoding, dateForm, amountForm, hasHeadings, hasTotals },
    results: {
      referenceHeading,
      statusHeading,
      paidWords,
      returnedWords,
      amountHeading,
      dayHeading,
      reasonHeading,
      dateForm: resultDateForm,
      amountForm: resultAmountForm,
    },
  };
}

function explainColumns(fault: ColumnsFault): string {
  switch (fault.kind) {
    case 'unreadable':
      return `Line ${fault.line} must be a heading, the sign = and a field or a text in quotes`;
    case 'unknown-field':
      return `Line ${fault.line} names a field that is not there. See “Fields you can use”`;
    case 'text-missing':
      return `Line ${fault.line} needs its text in quotes after the field`;
    case 'text-wrong':
      return `The text of line ${fault.line} is wrong: a cost centre has 6 letters or digits, a subjective code 8, a text at most 60`;
    case 'text-not-for-field':
      return `Line ${fault.line} has a text after a field that takes none`;
    case 'too-many':
      return 'Use 60 columns or fewer';
    case 'missing':
      return `Add a column with the field ${fault.field === 'AMOUNT' ? 'amount' : 'reference'}`;
  }
}

const WRONG: Readonly<Record<LayoutFault, FieldError>> = {
  'file-name': {
    field: 'fileName',
    message: 'Use letters, digits, dots, hyphens and {run}, for example PHB-RUN-{run}.csv',
  },
  'beyond-encoding': {
    field: 'encoding',
    message: 'A heading or a text has a character that ASCII lacks. Choose UTF-8',
  },
  'words-of-both': { field: 'returnedWords', message: 'A word cannot say both paid and returned' },
};

/** Why columns are not saved, and what mends it. */
export function explainLayout(error: RecordLayoutRefusal): FieldError {
  switch (error.kind) {
    case 'first-day-past':
      return { field: 'validFrom-day', message: `The first day must be ${formatDay(error.today)} or later` };
    case 'first-day-far':
      return {
        field: 'validFrom-day',
        message: `The first day must be ${formatDay(error.latest)} or earlier`,
      };
    case 'layout-wrong':
      return WRONG[error.part];
    case 'not-found':
      return { message: 'Only finance officers and administrators save columns' };
  }
}
