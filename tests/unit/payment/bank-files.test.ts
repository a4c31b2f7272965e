import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { bacsDays } from '@/lib/payment/rules/bacs-days';
import type { Credit, Originator } from '@/lib/payment/rules/bacs-file';
import { bacsSerial } from '@/lib/payment/rules/bacs-text';
import { bureauLine, poundsOf } from '@/lib/payment/rules/bureau-csv';
import { faultOfCredit, faultOfOriginator } from '@/lib/payment/rules/credit-faults';
import { csvData, csvWords } from '@/lib/payment/rules/csv-cell';

const originator: Originator = {
  serviceUserNumber: '123456',
  name: 'NHS EXAMPLE ICB',
  sortCode: '601613',
  accountNumber: '12345678',
};
const credit: Credit = {
  sortCode: '089999',
  accountNumber: '06637495',
  payeeName: 'A MORGAN',
  reference: 'PHB47-000012',
  amount: pence(125_000),
};

describe('OUT-03: what a bank refuses', () => {
  it.each<[Partial<Credit>, string | null]>([
    [{}, null],
    [{ amount: pence(1) }, null],
    [{ amount: pence(2_000_000_000) }, null],
    [{ amount: pence(0) }, 'no-amount'],
    [{ amount: pence(-5) }, 'no-amount'],
    [{ amount: pence(2_000_000_001) }, 'amount-too-large'],
    [{ sortCode: '08999' }, 'no-account'],
    [{ accountNumber: '6637495' }, 'no-account'],
    [{ payeeName: '' }, 'no-payee-name'],
    [{ payeeName: 'a morgan' }, 'no-payee-name'],
    [{ payeeName: ' A MORGAN' }, 'no-payee-name'],
    [{ payeeName: 'A NAME OF 19 LETTER' }, 'no-payee-name'],
    [{ reference: 'PHB47' }, 'reference-not-allowed'],
    [{ reference: 'PHB471' }, null],
    [{ reference: '000000' }, 'reference-not-allowed'],
    [{ reference: 'CONTRA-47' }, 'reference-not-allowed'],
    [{ reference: ' PHB47-12' }, 'reference-not-allowed'],
  ])('%j is %s', (changed, fault) => expect(faultOfCredit({ ...credit, ...changed })).toBe(fault));

  it.each<[Partial<Originator>, string | null]>([
    [{}, null],
    [{ serviceUserNumber: '12345' }, 'service-user-number'],
    [{ serviceUserNumber: '000000' }, 'service-user-number'],
    [{ name: 'NHS Example' }, 'name'],
    [{ sortCode: '60-16-13' }, 'account'],
    [{ accountNumber: '123' }, 'account'],
  ])('who pays, with %j, is %s', (changed, fault) =>
    expect(faultOfOriginator({ ...originator, ...changed })).toBe(fault),
  );
});

describe('OUT-04: the serial of a submission', () => {
  it.each([
    [1, '000001'],
    [42, '000016'],
    [36, '000010'],
    [2_176_782_335, 'ZZZZZZ'],
  ])('of file %i is %s', (number, serial) => expect(bacsSerial(number)).toBe(serial));

  it.each([0, -1, 1.5, 2_176_782_336])('there is none for %d', (number) =>
    expect(() => bacsSerial(number)).toThrow('No serial'),
  );
});

describe('OUT-05: the days of a file', () => {
  const holidays = new Set([day('2026-12-25'), day('2026-12-28')]);
  it.each([
    // Paid, processed, sent at the latest.
    ['2026-12-09', '2026-12-09', '2026-12-08', '2026-12-07'],
    ['2026-12-07', '2026-12-07', '2026-12-04', '2026-12-03'],
    ['2026-12-06', '2026-12-04', '2026-12-03', '2026-12-02'],
    ['2026-12-29', '2026-12-29', '2026-12-24', '2026-12-23'],
    ['2026-12-28', '2026-12-24', '2026-12-23', '2026-12-22'],
    ['2026-12-30', '2026-12-30', '2026-12-29', '2026-12-24'],
  ])('to pay by %s', (payBy, inAccountsOn, processedOn, sendBy) =>
    expect(bacsDays(day(payBy), holidays)).toEqual({ inAccountsOn, processedOn, sendBy }),
  );
});

describe('OUT-06: cells of a CSV file', () => {
  it.each([
    ['A MORGAN', 'A MORGAN'],
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "' =1"],
    ['\u{FF1D}1', "'\u{FF1D}1"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\r\nlines', 'two  lines'],
    ['1-2', '1-2'],
    ['', ''],
  ])('%j becomes %j', (value, cell) => expect(csvWords(value, 'COMMA')).toBe(cell));

  it('keeps a number of ours as it is', () => expect(csvData('-5.00', 'COMMA')).toBe('-5.00'));
  it.each([
    ['SEMICOLON', 'a;b', '"a;b"'],
    ['SEMICOLON', 'a,b', 'a,b'],
    ['PIPE', 'a|b', '"a|b"'],
    ['TAB', 'a\tb', 'a b'],
  ] as const)('a cell between signs of %s: %j', (delimiter, value, cell) =>
    expect(csvData(value, delimiter)).toBe(cell),
  );
});

describe('OUT-07: the CSV file of a bureau', () => {
  it('has the ten cells of a line', () => {
    const line = bureauLine({ originator, paidOn: day('2026-12-08') }, credit);
    expect(line).toBe(
      '089999,06637495,A MORGAN,1250.00,99,601613,12345678,NHS EXAMPLE ICB,PHB47-000012,08/12/2026\r\n',
    );
  });

  it('leaves the day out where the bureau sets it', () => {
    const line = bureauLine({ originator, paidOn: null }, credit);
    expect(line.split(',')).toHaveLength(9);
    expect(line.endsWith('PHB47-000012\r\n')).toBe(true);
  });

  it('writes no name that a spreadsheet runs', () => {
    expect(bureauLine({ originator, paidOn: null }, { ...credit, payeeName: '-1 MORGAN' })).toContain(
      ',1 MORGAN,',
    );
  });

  it.each([
    [1, '0.01'],
    [10, '0.10'],
    [100, '1.00'],
    [2_000_000_000, '20000000.00'],
  ])('%i pence are %s', (amount, pounds) => expect(poundsOf(pence(amount))).toBe(pounds));
});
