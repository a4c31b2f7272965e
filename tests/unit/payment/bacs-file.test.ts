import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pence, sumPence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import {
  type BacsHead,
  bacsClosing,
  bacsCredit,
  bacsOpening,
  type Credit,
} from '@/lib/payment/rules/bacs-file';
import { readBacsFile } from '@/lib/payment/rules/bacs-reader';
import type { LineEnd } from '@/lib/payment/rules/line-end';
import fc from '../../support/property';

/** The published example: two payees, made on 7 December 2026, processed on the 8th. */
const GOLDEN = [
  'VOL1000042                               123456                                1',
  'HDR1A123456S   12345600004200010001       26341 26349 000000                    ',
  'HDR2F0200000100                                   00                            ',
  'UHL1 26342999999    000000001 DAILY  001                                        ',
  '2045121122334409960161312345678    00000125000NHS EXAMPLE ICB   PHB4W-0001042     A MORGAN          ',
  '0899996637495809960161312345678    00000098765NHS EXAMPLE ICB   PHB4W-0001043     OAKTREE CARE LTD  ',
  '6016131234567801760161312345678    00000223765PHB RUN 42        CONTRA            NHS EXAMPLE ICB   ',
  'EOF1A123456S   12345600004200010001       26341 26349 000000                    ',
  'EOF2F0200000100                                   00                            ',
  'UTL10000000223765000000022376500000010000002                                    ',
];
const SHA256 = 'a9e37f6c7aea385387d33be9185693491756a47470a8f8e37fa60391042968d8';

const head: BacsHead = {
  originator: {
    serviceUserNumber: '123456',
    name: 'NHS EXAMPLE ICB',
    sortCode: '601613',
    accountNumber: '12345678',
  },
  serial: '000042',
  fileNumber: 1,
  madeOn: day('2026-12-07'),
  processedOn: day('2026-12-08'),
  narrative: 'PHB RUN 42',
  lineEnd: 'CRLF',
};
const morgan: Credit = {
  sortCode: '204512',
  accountNumber: '11223344',
  payeeName: 'A MORGAN',
  reference: 'PHB4W-0001042',
  amount: pence(125_000),
};
const oaktree: Credit = {
  sortCode: '089999',
  accountNumber: '66374958',
  payeeName: 'OAKTREE CARE LTD',
  reference: 'PHB4W-0001043',
  amount: pence(98_765),
};

function written(given: BacsHead, credits: Credit[]): string {
  const amount = sumPence(credits.map((credit) => credit.amount));
  const payments = credits.map((credit) => bacsCredit(given, credit)).join('');
  return bacsOpening(given) + payments + bacsClosing(given, { count: credits.length, amount });
}
const golden = () => written(head, [morgan, oaktree]);

describe('OUT-01: a Bacs file', () => {
  it('has the golden bytes and their hash', () => {
    expect(golden().split('\r\n')).toEqual([...GOLDEN, '']);
    expect(createHash('sha256').update(golden(), 'ascii').digest('hex')).toBe(SHA256);
  });

  it('has 80 characters in a label and 100 in a payment', () => {
    const widths = golden()
      .split('\r\n')
      .map((record) => record.length);
    expect(widths).toEqual([80, 80, 80, 80, 100, 100, 100, 80, 80, 80, 0]);
  });

  it('takes as much as it pays', () => {
    const totals = golden().split('\r\n').at(-2) ?? '';
    expect(totals.slice(4, 17)).toBe(totals.slice(17, 30));
    expect(Number(totals.slice(4, 17))).toBe(223_765);
  });

  it.each([
    ['LF', '\n'],
    ['NONE', ''],
  ] as const)('ends its lines by %s where the bank asks for it', (lineEnd, end) => {
    expect(written({ ...head, lineEnd }, [morgan, oaktree])).toBe(GOLDEN.map((line) => line + end).join(''));
  });

  it('counts the days of a leap year and of the turn of a year', () => {
    const file = written({ ...head, madeOn: day('2028-12-29'), processedOn: day('2028-12-31') }, [morgan]);
    expect(file.split('\r\n')[1]?.slice(41, 53)).toBe(' 28364 29007');
  });

  it('is not written with a field that does not fit', () => {
    expect(() => written(head, [{ ...morgan, payeeName: 'A NAME OF 19 LETTER' }])).toThrow('does not fit');
    expect(() => written(head, [{ ...morgan, payeeName: 'Jos\u00e9' }])).toThrow('does not fit');
    expect(() => written(head, [{ ...morgan, amount: pence(100_000_000_000) }])).toThrow('does not fit');
    expect(() => written(head, [{ ...morgan, reference: 'A\r\nB' }])).toThrow('does not fit');
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const words = fc.stringMatching(/^[A-Z0-9.&/-]([A-Z0-9.&/ -]{0,16}[A-Z0-9.&/-])?$/);
const anyCredit = fc.record({
  sortCode: digits(6),
  accountNumber: digits(8),
  payeeName: words,
  reference: words,
  amount: fc.integer({ min: 1, max: 2_000_000_000 }).map(pence),
});

describe('OUT-02: reading a Bacs file', () => {
  it('reads the golden file back to the penny', () => {
    expect(readBacsFile(golden())).toEqual({
      ok: true,
      value: { head, credits: [morgan, oaktree], total: 223_765 },
    });
  });

  it('reads back every file that is written', () => {
    const files = fc.record({
      credits: fc.array(anyCredit, { minLength: 1, maxLength: 8 }),
      lineEnd: fc.constantFrom<LineEnd>('CRLF', 'LF', 'NONE'),
    });
    fc.assert(
      fc.property(files, ({ credits, lineEnd }) => {
        const given: BacsHead = { ...head, lineEnd };
        const read = readBacsFile(written(given, credits));
        expect(read.ok && read.value.credits).toEqual(credits);
        expect(read.ok && read.value.head).toEqual(given);
      }),
    );
  });

  it('sees any one byte that is changed', () => {
    const file = golden();
    const replaced = (at: number) =>
      `${file.slice(0, at)}${file[at] === '7' ? '8' : '7'}${file.slice(at + 1)}`;
    const unseen = [...file].flatMap((_, at) => (isReadAlike(replaced(at)) ? [at] : []));
    expect(unseen).toEqual([]);
  });

  it.each(['', 'VOL1', 'a,b\r\nc,d\r\n', `${'9'.repeat(500)}`])('refuses %j', (content) => {
    expect(readBacsFile(content).ok).toBe(false);
  });
});

/** Whether a changed file gives what the golden one does. What a field itself says may change. */
function isReadAlike(content: string): boolean {
  const read = readBacsFile(content);
  return (
    read.ok &&
    JSON.stringify(read.value) === JSON.stringify({ head, credits: [morgan, oaktree], total: 223_765 })
  );
}
