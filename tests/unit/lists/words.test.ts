import { expect, test } from 'vitest';
import { countOf, lateText, shownText } from '@/components/lists/count-text';
import { csvMoney } from '@/components/money/csv-money';
import { pence } from '@/lib/core/money';
import { yearsOf } from '@/lib/money/queries/published-totals';
import { csvLines } from '@/lib/web/http/csv-response';

test('a count goes with its noun', () => {
  expect([countOf(1, 'thing', 'things'), countOf(1204, 'thing', 'things')]).toEqual([
    '1 thing',
    '1,204 things',
  ]);
});

test('a page of a list says how many it shows, and where there are more', () => {
  const page = (rows: number, previousBefore: string | null, nextAfter: string | null) =>
    shownText({ rows: Array.from({ length: rows }), previousBefore, nextAfter }, 'person', 'people');
  expect([page(1, null, null), page(50, null, 'b'), page(50, 'a', 'b'), page(7, 'a', null)]).toEqual([
    '1 person shown',
    '50 people shown, more on the next page',
    '50 people shown, more on the pages before and after',
    '7 people shown, more on the page before',
  ]);
});

test('what is late and due today is the end of a sentence', () => {
  expect(lateText(0, 0)).toBe('None are overdue.');
  expect(lateText(1, 0)).toBe('1 is overdue.');
  expect(lateText(0, 2)).toBe('2 are due today.');
  expect(lateText(3, 1)).toBe('3 are overdue and 1 is due today.');
});

test('money in a file has a sign and two decimals, and nothing else', () => {
  expect([125_000, -12_050, -5, 0].map((amount) => csvMoney(pence(amount)))).toEqual([
    '1250.00',
    '-120.50',
    '-0.05',
    '0.00',
  ]);
});

test('a text that would be a formula is disarmed in a file; money is not', () => {
  const columns = [
    { heading: 'Name', kind: 'text' as const, value: (row: [string, string]) => row[0] },
    { heading: 'Left', kind: 'data' as const, value: (row: [string, string]) => row[1] },
  ];
  const rows: [string, string][] = [
    ['=HYPERLINK("x")', '-120.50'],
    ['+44', '1.00'],
    ['@SUM(A1)', '2.00'],
    ['-Khan, "Ali"', '3.00'],
  ];
  expect(csvLines(columns, rows)).toBe(
    `"'=HYPERLINK(""x"")",-120.50\r\n'+44,1.00\r\n'@SUM(A1),2.00\r\n"'-Khan, ""Ali""",3.00\r\n`,
  );
});

test('published years are whole ones, newest first, with what was not published left open', () => {
  const csv = [
    'financial_year,quarter,measure,value',
    '2021-22,Q4,people_received_ytd,10',
    '2022-23,Q2,people_received_ytd,7',
    '2022-23,Q4,people_received_ytd,20',
    '2022-23,Q4,adults,15',
  ].join('\n');
  expect(yearsOf(csv)).toEqual([
    { year: '2022-23', people: 20, adults: 15, children: null },
    { year: '2021-22', people: 10, adults: null, children: null },
  ]);
});
