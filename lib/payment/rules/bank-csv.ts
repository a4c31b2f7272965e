import type { PayableLine, PayableRun, RunFile } from './payable-line';

const NAMES = ['Sort code', 'Account number', 'Account name', 'Amount', 'Reference'];

/**
 * A plain file for a bank: a line of names, and a line a payment in the order of the run. Of an account with
 * a roll number that is the reference.
 * @rule RUN-05 (docs/rules.md)
 */
export function bankCsv({ number, payDay }: PayableRun, lines: readonly PayableLine[]): RunFile {
  const rows = lines.map(({ account, amount, reference }) => [
    account.sortCode,
    account.accountNumber,
    // Of the characters of Bacs, of which a spreadsheet takes the hyphen for a formula.
    account.accountName.replace(/^[- ]+/, ''),
    (amount / 100).toFixed(2),
    account.rollNumber ?? reference,
  ]);
  return {
    way: 'BANK_CSV',
    fileName: `payment-run-${number}-${payDay}.csv`,
    content: [NAMES, ...rows].map((cells) => `${cells.join(',')}\r\n`).join(''),
    controlTotals: {},
  };
}
