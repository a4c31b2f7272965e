import { type Pence, pence } from '@/lib/core/money';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import {
  BACS_DATA,
  type BacsHead,
  bacsClosing,
  bacsCredit,
  bacsOpening,
  type Credit,
  MOST_TOTAL,
} from './bacs-file';
import type { LineEnd } from './line-end';

export type ReadBacs = { head: BacsHead; credits: Credit[]; total: Pence };

/** The first record that is not as it must be, counted from 1. */
export type BacsFault = { kind: 'not-a-bacs-file' | 'not-in-balance'; record: number };

const BACS_ONLY = /^[A-Z0-9.&/ \r\n-]*$/;
const LABEL = 80;
const OPENING = 4;
/** The debit and the three records after it. */
const CLOSING = 4;

/**
 * Reads a file that we wrote, and writes it once more to see that every byte is right.
 * @rule OUT-02 (docs/rules.md)
 */
export function readBacsFile(content: string): Result<ReadBacs, BacsFault> {
  const lineEnd: LineEnd = content.includes('\r\n') ? 'CRLF' : content.includes('\n') ? 'LF' : 'NONE';
  const records = BACS_ONLY.test(content) ? splitRecords(content, lineEnd) : [];
  if (records.length < OPENING + CLOSING) return fail({ kind: 'not-a-bacs-file', record: records.length });
  const isPayment = (index: number) => index >= OPENING && index <= records.length - CLOSING;
  const wrong = records.findIndex(({ length }, index) => length !== (isPayment(index) ? BACS_DATA : LABEL));
  if (wrong >= 0) return fail({ kind: 'not-a-bacs-file', record: wrong + 1 });
  const head = readHead(records, lineEnd);
  if (!head) return fail({ kind: 'not-a-bacs-file', record: 1 });
  const credits = records.slice(OPENING, -CLOSING).map(readCredit);
  const total = credits.reduce((sum, { amount }) => sum + amount, 0);
  if (total > MOST_TOTAL) return fail({ kind: 'not-in-balance', record: records.length });
  return firstFault(content, { head, credits, total: pence(total) });
}

/** Compares the file with what the writer makes of its parts. */
function firstFault(content: string, read: ReadBacs): Result<ReadBacs, BacsFault> {
  const { head, credits, total } = read;
  const parts = [
    bacsOpening(head),
    ...credits.map((credit) => bacsCredit(head, credit)),
    bacsClosing(head, { count: credits.length, amount: total }),
  ];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const kind = isLast ? 'not-in-balance' : 'not-a-bacs-file';
    if (!content.startsWith(part, at)) return fail({ kind, record: index === 0 ? 1 : OPENING + index });
    at += part.length;
  }
  return at === content.length ? ok(read) : fail({ kind: 'not-a-bacs-file', record: OPENING + parts.length });
}

function splitRecords(content: string, lineEnd: LineEnd): string[] {
  if (lineEnd !== 'NONE') return content.split(/\r?\n/).slice(0, -1);
  const labels = (from: number, to: number, width: number) => {
    const part = content.slice(from, to);
    return part.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? [];
  };
  const [opened, closed] = [OPENING * LABEL, content.length - (CLOSING - 1) * LABEL];
  return [
    ...labels(0, opened, LABEL),
    ...labels(opened, closed, BACS_DATA),
    ...labels(closed, content.length, LABEL),
  ];
}

function readHead(records: readonly string[], lineEnd: LineEnd): BacsHead | null {
  const [volume = '', header = '', , user = ''] = records;
  const contra = records.at(-CLOSING) ?? '';
  const [madeOn, processedOn] = [readBacsDay(header.slice(41, 47)), readBacsDay(user.slice(4, 10))];
  const serviceUserNumber = volume.slice(41, 47);
  const hasDigits = [serviceUserNumber, contra.slice(0, 14), user.slice(37, 40)].every((one) =>
    /^\d+$/.test(one),
  );
  if (!madeOn || !processedOn || !hasDigits || !/^[A-Z0-9]{6}$/.test(volume.slice(4, 10))) return null;
  return {
    originator: {
      serviceUserNumber,
      name: contra.slice(82).trimEnd(),
      sortCode: contra.slice(0, 6),
      accountNumber: contra.slice(6, 14),
    },
    serial: volume.slice(4, 10),
    fileNumber: Number(user.slice(37, 40)),
    madeOn,
    processedOn,
    narrative: contra.slice(46, 64).trimEnd(),
    lineEnd,
  };
}

function readCredit(record: string): Credit {
  const digits = record.slice(35, 46);
  return {
    sortCode: record.slice(0, 6),
    accountNumber: record.slice(6, 14),
    payeeName: record.slice(82).trimEnd(),
    reference: record.slice(64, 82).trimEnd(),
    amount: pence(/^\d{11}$/.test(digits) ? Number(digits) : 0),
  };
}

function readBacsDay(text: string): PlainDate | null {
  if (!/^ \d{5}$/.test(text)) return null;
  const [year, ofYear] = [`20${text.slice(1, 3)}`, Number(text.slice(3))];
  const date = addDays(day(`${year}-01-01`), ofYear - 1);
  return ofYear > 0 && date.startsWith(year) ? date : null;
}
