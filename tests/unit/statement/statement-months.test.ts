import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { countLines, linesFound, shownLines, showOf } from '@/lib/statement/rules/statement-filter';
import { movedBy, statementMonths } from '@/lib/statement/rules/statement-months';

const line = (on: string, moneyIn: number, moneyOut: number) => ({
  on: day(on),
  moneyIn: pence(moneyIn),
  moneyOut: pence(moneyOut),
});

describe('SEE-05: money in and out by months', () => {
  it('has each month with what came, what went, and what was there at its end, the newest first', () => {
    const lines = [
      line('2026-11-23', 588_000, 0),
      line('2026-11-20', 0, 426_760),
      line('2026-10-26', 588_000, 0),
      line('2026-10-21', 0, 803_060),
    ];
    expect(statementMonths(lines, pence(896_860))).toEqual([
      { month: '2026-11', moneyIn: 588_000, moneyOut: 426_760, atEnd: 843_040 },
      { month: '2026-10', moneyIn: 588_000, moneyOut: 803_060, atEnd: 681_800 },
    ]);
  });

  it('takes what was taken back out of what went, and not into what came', () => {
    expect(movedBy({ kind: 'SPENDING', toPayee: pence(-500), spent: pence(500) }, false)).toMatchObject({
      moneyOut: 500,
    });
    expect(movedBy({ kind: 'REVERSAL', toPayee: pence(500), spent: pence(-500) }, false)).toMatchObject({
      moneyIn: 0,
      moneyOut: -500,
    });
    expect(movedBy({ kind: 'PAYMENT', toPayee: pence(900), spent: pence(0) }, false)).toMatchObject({
      moneyIn: 900,
    });
  });

  it('takes a payment that the bank sent back out of what came, and what was paid back is gone', () => {
    const none = { moneyIn: 0, moneyOut: 0, byNhs: 0 };
    const sentBack = { kind: 'REVERSAL', toPayee: pence(-900), spent: pence(0) };
    expect(movedBy(sentBack, false)).toEqual({ ...none, moneyIn: -900 });
    const paidBack = { kind: 'REPAYMENT', toPayee: pence(-300), spent: pence(0) };
    expect(movedBy(paidBack, false)).toEqual({ ...none, moneyOut: 300 });
    const mistaken = { kind: 'REVERSAL', toPayee: pence(300), spent: pence(0) };
    expect(movedBy(mistaken, false)).toEqual({ ...none, moneyOut: -300 });
  });

  it('of money that the NHS keeps is out alone, and apart where only a part is kept', () => {
    const paid = { kind: 'SPENDING', toPayee: pence(0), spent: pence(700) };
    expect(movedBy(paid, true)).toEqual({ moneyIn: 0, moneyOut: 700, byNhs: 0 });
    expect(movedBy(paid, false)).toEqual({ moneyIn: 0, moneyOut: 0, byNhs: 700 });
  });
});

describe('what is shown of a statement', () => {
  const lines = [
    { ...line('2026-11-23', 588_000, 0), lacksReceipt: false },
    { ...line('2026-11-20', 0, 426_760), lacksReceipt: true },
    { ...line('2026-10-21', 0, 803_060), lacksReceipt: false },
  ];

  it('is counted over all lines, whatever is shown', () => {
    expect(countLines(lines)).toEqual({ all: 3, in: 1, out: 2, 'no-receipt': 1 });
    expect(shownLines(lines, 'no-receipt')).toEqual([lines[1]]);
  });

  it('is all where the address asks for nothing that there is', () => {
    expect([showOf('out'), showOf('everything'), showOf(undefined)]).toEqual(['out', 'all', 'all']);
  });
});

describe('a search in a statement', () => {
  const given = (paidTo: string | null, moneyOut: number) => ({
    ...line('2026-11-20', 0, moneyOut),
    paidTo,
    service: 'Night care',
    note: null,
  });
  const lines = [given('Starling Night Care', 344_520), given('Wages', 426_760)];

  it.each([
    ['starling', 1],
    ['4267.60', 1],
    ['£3,445.20', 1],
    ['night', 2],
    [' ', 2],
    ['4267', 0],
  ])('for %s finds %i', (search, count) => {
    expect(linesFound(lines, search)).toHaveLength(count);
  });
});
