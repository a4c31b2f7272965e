import type { Pence } from '@/lib/core/money';
import { parsePounds, pence } from '@/lib/core/money';
import { dayFrom, type PlainDate } from '@/lib/core/plain-date';
import { poundsOf } from './bureau-csv';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

type Parts = { year: string; month: string; date: string };

type DateFormRow = {
  /** How a form shows it. */
  example: string;
  write(parts: Parts): string;
  pattern: RegExp;
};

/** How another system writes a day. */
export const DATE_FORMS = {
  DAY_MONTH_YEAR: {
    example: '31/12/2026',
    write: ({ year, month, date }) => `${date}/${month}/${year}`,
    pattern: /^(?<date>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  },
  YEAR_MONTH_DAY: {
    example: '2026-12-31',
    write: ({ year, month, date }) => `${year}-${month}-${date}`,
    pattern: /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/,
  },
  MONTH_BY_NAME: {
    example: '31-DEC-2026',
    write: ({ year, month, date }) => `${date}-${MONTHS[Number(month) - 1]}-${year}`,
    pattern: /^(?<date>\d{1,2})-(?<month>[A-Z]{3})-(?<year>\d{4})$/i,
  },
  DIGITS_DAY_FIRST: {
    example: '31122026',
    write: ({ year, month, date }) => `${date}${month}${year}`,
    pattern: /^(?<date>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  },
  DIGITS_YEAR_FIRST: {
    example: '20261231',
    write: ({ year, month, date }) => `${year}${month}${date}`,
    pattern: /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  },
} as const satisfies Record<string, DateFormRow>;

export type DateForm = keyof typeof DATE_FORMS;

/** How another system writes an amount, with an example of £1,250.00. */
export const AMOUNT_FORMS = { POUNDS: '1250.00', PENCE: '125000' } as const;
export type AmountForm = keyof typeof AMOUNT_FORMS;

/**
 * A day as another system takes it.
 * @rule OUT-08 (docs/rules.md)
 */
export function writeDay(date: PlainDate, form: DateForm): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return DATE_FORMS[form].write({ year, month, date: dayOfMonth });
}

/** The day that another system wrote; null: it is none of this form. */
export function readDay(text: string, form: DateForm): PlainDate | null {
  const { date, month = '', year } = DATE_FORMS[form].pattern.exec(text.trim())?.groups ?? {};
  const named = MONTHS.indexOf(month.toUpperCase()) + 1;
  return dayFrom(Number(year), named === 0 ? Number(month) : named, Number(date));
}

/** An amount as another system takes it. */
export function writeAmount(amount: Pence, form: AmountForm): string {
  return form === 'PENCE' ? String(amount) : poundsOf(amount);
}

/** The amount that another system wrote; null: it is none of this form. */
export function readAmount(text: string, form: AmountForm): Pence | null {
  if (form === 'POUNDS') return parsePounds(text);
  return /^\d{1,11}$/.test(text.trim()) ? pence(Number(text)) : null;
}
