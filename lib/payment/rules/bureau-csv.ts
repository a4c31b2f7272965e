import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Credit, Originator } from './bacs-file';
import { csvWords } from './csv-cell';

/** `paidOn`: null leaves the day to the bureau. */
export type BureauHead = { originator: Originator; paidOn: PlainDate | null };

/**
 * One line of the CSV file of a Bacs bureau, which has no line of names and no totals.
 * @rule OUT-07 (docs/rules.md)
 */
export function bureauLine({ originator, paidOn }: BureauHead, credit: Credit): string {
  const cells = [
    credit.sortCode,
    credit.accountNumber,
    bankWords(credit.payeeName),
    poundsOf(credit.amount),
    '99',
    originator.sortCode,
    originator.accountNumber,
    bankWords(originator.name),
    bankWords(credit.reference),
    ...(paidOn ? [paidOn.split('-').reverse().join('/')] : []),
  ];
  return `${cells.join(',')}\r\n`;
}

/** 1250.00: no sign, no comma. */
export function poundsOf(amount: Pence): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A bank takes an apostrophe for a part of the name, so a hyphen in front is left out instead. */
function bankWords(text: string): string {
  return csvWords(text.replace(/^[- ]+/, ''), 'COMMA');
}
