import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { matchResults, type SentLine } from '@/lib/payment/rules/match-results';
import {
  MOST_RESULT_LINES,
  type ReadResult,
  type ResultLayout,
  readResultFile,
} from '@/lib/payment/rules/result-file';

const layout: ResultLayout = {
  referenceHeading: 'Invoice number',
  statusHeading: 'State',
  paidWords: ['Paid', 'Cleared'],
  returnedWords: ['Rejected', 'Returned by bank'],
  amountHeading: 'Amount',
  dayHeading: 'Paid on',
  reasonHeading: null,
  dateForm: 'DAY_MONTH_YEAR',
  amountForm: 'POUNDS',
};
const today = day('2026-12-09');
const HEADINGS = ['Invoice  Number', 'AMOUNT', 'state', 'Paid on', 'Other'];
const file = (...rows: string[][]) => [HEADINGS, ...rows].map((cells, index) => ({ cells, line: index + 1 }));

describe('OUT-09: a file of results', () => {
  it('is read by the headings of the layout, in any order', () => {
    const read = readResultFile(file(['phb47-000012', '1,250.00', 'PAID', '8/12/2026', 'x']), layout);
    const result = {
      line: 2,
      reference: 'PHB47-000012',
      status: 'PAID',
      amount: 125_000,
      happenedOn: '2026-12-08',
      reason: null,
    };
    expect(read).toEqual({ ok: true, value: { results: [result], faults: [] } });
  });

  it('names each line that cannot be read, and reads the others', () => {
    const read = readResultFile(
      file(
        ['', '1.00', 'Paid', ''],
        ['R-00001', '1.00', 'Pending', ''],
        ['R-00002', '1.0.0', 'Paid', ''],
        ['R-00003', '1.00', 'Paid', '31/02/2026'],
        ['R-00004'],
        ['R-00005', '', 'returned  by bank', ''],
      ),
      layout,
    );
    expect(read.ok && read.value.faults).toEqual([
      { kind: 'no-reference', line: 2, reference: '' },
      { kind: 'unknown-status', line: 3, reference: 'R-00001' },
      { kind: 'unreadable-amount', line: 4, reference: 'R-00002' },
      { kind: 'unreadable-day', line: 5, reference: 'R-00003' },
      { kind: 'unknown-status', line: 6, reference: 'R-00004' },
    ]);
    expect(read.ok && read.value.results.map(({ reference, status }) => [reference, status])).toEqual([
      ['R-00005', 'RETURNED'],
    ]);
  });

  it.each([
    [null, { kind: 'not-csv' }],
    [
      [{ cells: ['State', 'Amount', 'Paid on'], line: 1 }],
      { kind: 'heading-missing', heading: 'Invoice number' },
    ],
    [[], { kind: 'heading-missing', heading: 'Invoice number' }],
    [[{ cells: HEADINGS, line: 1 }], { kind: 'no-lines' }],
  ])('is refused whole: %j', (lines, error) =>
    expect(readResultFile(lines, layout)).toEqual({ ok: false, error }),
  );

  it('is refused whole above the most lines', () => {
    const lines = Array.from({ length: MOST_RESULT_LINES + 2 }, (_, line) => ({ cells: HEADINGS, line }));
    expect(readResultFile(lines, layout)).toEqual({ ok: false, error: { kind: 'too-many-lines' } });
  });
});

const paid = (reference: string, changed: Partial<ReadResult> = {}): ReadResult => ({
  line: 2,
  reference,
  status: 'PAID',
  amount: pence(100),
  happenedOn: null,
  reason: null,
  ...changed,
});
const sent = (id: string, status: SentLine['status'] = null): SentLine => ({
  id,
  runId: 'run',
  releasedOn: day('2026-12-03'),
  reference: `R-${id}`,
  amount: pence(100),
  status,
});
const outcomes = (results: ReadResult[], lines: SentLine[]) =>
  matchResults(results, lines, today).map(({ outcome }) => outcome);

describe('OUT-10: matching results with the payments that were sent', () => {
  it('pays and returns by the reference', () => {
    const results = [paid('R-1'), paid('R-2', { status: 'RETURNED', reason: 'account closed' }), paid('R-3')];
    const matched = matchResults(results, [sent('2'), sent('1')], today);
    expect(matched.map(({ outcome, lineId }) => [outcome, lineId])).toEqual([
      ['PAID', '1'],
      ['RETURNED', '2'],
      ['UNKNOWN_REFERENCE', null],
    ]);
  });

  it.each<[string, ReadResult, SentLine, string]>([
    ['paid before', paid('R-1'), sent('1', 'PAID'), 'ALREADY_KNOWN'],
    ['returned before', paid('R-1', { status: 'RETURNED' }), sent('1', 'RETURNED'), 'ALREADY_KNOWN'],
    ['returned after it was paid', paid('R-1', { status: 'RETURNED' }), sent('1', 'PAID'), 'RETURNED'],
    ['paid after it was returned', paid('R-1'), sent('1', 'RETURNED'), 'PAID_AFTER_RETURN'],
    ['of another amount', paid('R-1', { amount: pence(99) }), sent('1'), 'AMOUNT_DIFFERS'],
    ['of a day to come', paid('R-1', { happenedOn: day('2026-12-10') }), sent('1'), 'DAY_NOT_POSSIBLE'],
    [
      'of a day before the release',
      paid('R-1', { happenedOn: day('2026-12-02') }),
      sent('1'),
      'DAY_NOT_POSSIBLE',
    ],
    ['without an amount', paid('R-1', { amount: null }), sent('1'), 'PAID'],
  ])('%s', (_, result, line, outcome) => expect(outcomes([result], [line])).toEqual([outcome]));

  it('takes the first of two lines that say the same, and none of two that differ', () => {
    expect(outcomes([paid('R-1'), paid('R-1', { line: 3 })], [sent('1')])).toEqual(['PAID', 'TWICE_IN_FILE']);
    const differing = [paid('R-1'), paid('R-1', { line: 3, status: 'RETURNED' })];
    expect(outcomes(differing, [sent('1')])).toEqual(['TWICE_IN_FILE', 'TWICE_IN_FILE']);
  });

  it('changes nothing when a file is read again', () => {
    const results = [paid('R-1'), paid('R-2', { status: 'RETURNED' })];
    const after = [sent('1', 'PAID'), sent('2', 'RETURNED')];
    expect(outcomes(results, after)).toEqual(['ALREADY_KNOWN', 'ALREADY_KNOWN']);
  });
});
