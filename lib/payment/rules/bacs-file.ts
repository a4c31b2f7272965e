import type { Pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { bacsDay, bacsRecord } from './bacs-fields';
import { END_OF, type LineEnd } from './line-end';

/** The commissioner as its bank knows it. */
export type Originator = {
  /** Six digits, given by the bank. */
  serviceUserNumber: string;
  /** At most 18 characters of the Bacs set. */
  name: string;
  sortCode: string;
  accountNumber: string;
};

/** All that the records of one file share. */
export type BacsHead = {
  originator: Originator;
  /** Six of A-Z and 0-9, never used twice by one service user. */
  serial: string;
  /** 1 to 999, each once a day. */
  fileNumber: number;
  madeOn: PlainDate;
  /** The banking day before the money is in the accounts. */
  processedOn: PlainDate;
  /** What the commissioner's own statement shows. */
  narrative: string;
  lineEnd: LineEnd;
};

/** One payment out. */
export type Credit = {
  sortCode: string;
  accountNumber: string;
  payeeName: string;
  /** What the payee's statement shows: our reference, or the roll number of a building society. */
  reference: string;
  amount: Pence;
};

export type FileTotals = { count: number; amount: Pence };

const LABEL = 80;
/** The length of a data record of a file with one processing day. */
export const BACS_DATA = 100;
/** In pence: the debit that balances a file has a field of 11 digits. */
export const MOST_TOTAL = 99_999_999_999;
/** Days from processing to the expiry of the file. */
const DAYS_TO_EXPIRY = 7;

/**
 * The records in front of the payments. A file is written part by part, so that none is in memory as a whole:
 * the opening, a record for each payment of one processing day, and the closing.
 * @rule OUT-01 (docs/rules.md)
 */
export function bacsOpening(head: BacsHead): string {
  const { originator, serial, lineEnd } = head;
  const volume = bacsRecord(LABEL, [
    [1, 4, 'VOL1'],
    [5, 6, serial],
    [42, 6, originator.serviceUserNumber],
    [80, 1, '1'],
  ]);
  const user = bacsRecord(LABEL, [
    [1, 4, 'UHL1'],
    [5, 6, bacsDay(head.processedOn)],
    [11, 6, '999999'],
    [21, 2, '00'],
    [23, 6, '000000'],
    [29, 9, '1 DAILY'],
    [38, 3, head.fileNumber],
  ]);
  return joined([volume, labelOfFile('HDR1', head), labelOfRecords('HDR2'), user], lineEnd);
}

/** One payment. */
export function bacsCredit({ originator, lineEnd }: BacsHead, credit: Credit): string {
  const { sortCode, accountNumber, payeeName, reference, amount } = credit;
  const record = bacsRecord(BACS_DATA, [
    [1, 6, sortCode],
    [7, 8, accountNumber],
    [15, 3, '099'],
    [18, 6, originator.sortCode],
    [24, 8, originator.accountNumber],
    [36, 11, amount],
    [47, 18, originator.name],
    [65, 18, reference],
    [83, 18, payeeName],
  ]);
  return joined([record], lineEnd);
}

/** The debit that balances the payments, and the records after it. */
export function bacsClosing(head: BacsHead, { count, amount }: FileTotals): string {
  const { originator, narrative, lineEnd } = head;
  const contra = bacsRecord(BACS_DATA, [
    [1, 6, originator.sortCode],
    [7, 8, originator.accountNumber],
    [15, 3, '017'],
    [18, 6, originator.sortCode],
    [24, 8, originator.accountNumber],
    [36, 11, amount],
    [47, 18, narrative],
    [65, 18, 'CONTRA'],
    [83, 18, originator.name],
  ]);
  const totals = bacsRecord(LABEL, [
    [1, 4, 'UTL1'],
    [5, 13, amount],
    [18, 13, amount],
    [31, 7, 1],
    [38, 7, count],
  ]);
  return joined([contra, labelOfFile('EOF1', head), labelOfRecords('EOF2'), totals], lineEnd);
}

function labelOfFile(label: 'HDR1' | 'EOF1', { originator, serial, madeOn, processedOn }: BacsHead): string {
  return bacsRecord(LABEL, [
    [1, 4, label],
    [5, 1, 'A'],
    [6, 6, originator.serviceUserNumber],
    [12, 1, 'S'],
    [16, 6, originator.serviceUserNumber],
    [22, 6, serial],
    [28, 8, '00010001'],
    [42, 6, bacsDay(madeOn)],
    [48, 6, bacsDay(addDays(processedOn, DAYS_TO_EXPIRY))],
    [55, 6, '000000'],
  ]);
}

function labelOfRecords(label: 'HDR2' | 'EOF2'): string {
  return bacsRecord(LABEL, [
    [1, 4, label],
    [5, 1, 'F'],
    [6, 5, '02000'],
    [11, 5, '00100'],
    [51, 2, '00'],
  ]);
}

function joined(records: readonly string[], lineEnd: LineEnd): string {
  return records.map((record) => record + END_OF[lineEnd]).join('');
}
