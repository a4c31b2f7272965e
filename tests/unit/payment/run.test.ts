import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { addDays, day } from '@/lib/core/plain-date';
import { bankCsv } from '@/lib/payment/rules/bank-csv';
import { holdName, holdNext, holdSentence } from '@/lib/payment/rules/hold';
import { checkPayDay } from '@/lib/payment/rules/pay-day';
import { type LineResult, stepOfResult } from '@/lib/payment/rules/run-results';
import type { RunLineState } from '@/lib/payment/rules/run-state';
import { mayApproveRun, mayCancelRun, mayReleaseRun } from '@/lib/payment/rules/run-steps';

const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('RUN-01: the pay day of a run', () => {
  const today = day('2026-12-21');
  const holidays = new Set([day('2026-12-25'), day('2026-12-28')]);
  const on = (date: string) => kind(checkPayDay(day(date), today, holidays));

  it.each([
    ['2026-12-21', 'ok'],
    ['2026-12-20', 'pay-day-past'],
    ['2026-12-25', 'not-a-banking-day'],
    ['2026-12-26', 'not-a-banking-day'],
    ['2026-12-28', 'not-a-banking-day'],
    ['2026-12-29', 'ok'],
    ['2027-01-21', 'ok'],
    ['2027-01-22', 'pay-day-far'],
  ])('%s: %s', (date, expected) => {
    expect(on(date)).toBe(expected);
  });

  it('says which day is the latest', () => {
    expect(checkPayDay(addDays(today, 40), today, holidays)).toEqual({
      ok: false,
      error: { kind: 'pay-day-far', latest: '2027-01-21' },
    });
  });
});

describe('RUN-02: three users sign a run', () => {
  const run = {
    state: 'PROPOSED',
    lineCount: 2,
    createdById: 'a',
    approvedById: null,
    proposerIds: ['a', 'x'],
    largest: pence(50_000),
  } as const;
  const approve = (userId: string, change = {}, limit: number | null = null) =>
    kind(mayApproveRun({ ...run, ...change }, { userId, limit: limit === null ? null : pence(limit) }));
  const release = (userId: string, change = {}) =>
    kind(mayReleaseRun({ ...run, state: 'APPROVED', approvedById: 'b', ...change }, userId));

  it('is approved by another than who put it together or proposed in it', () => {
    expect([approve('a'), approve('x'), approve('b')]).toEqual([
      'approver-is-creator',
      'approver-is-creator',
      'ok',
    ]);
    expect(approve('b', { lineCount: 0 })).toBe('run-empty');
    expect(approve('b', { state: 'APPROVED' })).toBe('run-not-proposed');
  });

  it('is approved by a user with a limit where no payment is above it', () => {
    expect([approve('b', {}, 50_000), approve('b', {}, 49_999)]).toEqual(['ok', 'above-limit']);
  });

  it('is released by a third', () => {
    expect([release('a'), release('x'), release('b'), release('c')]).toEqual([
      'payer-is-creator',
      'payer-is-creator',
      'payer-is-approver',
      'ok',
    ]);
    expect(release('c', { state: 'PROPOSED' })).toBe('run-not-approved');
    expect(release('c', { lineCount: 0 })).toBe('run-empty');
  });
});

it('RUN-03: a run is cancelled until its file is made', () => {
  expect(
    (['COLLECTING', 'PROPOSED', 'APPROVED', 'RELEASED', 'SENT', 'RECONCILED', 'CANCELLED'] as const).filter(
      mayCancelRun,
    ),
  ).toEqual(['COLLECTING', 'PROPOSED', 'APPROVED']);
});

it('RUN-05: a plain file for a bank, byte by byte', () => {
  const account = {
    sortCode: '089999',
    accountNumber: '66374958',
    accountName: '-J HOLDER',
    rollNumber: null,
  };
  const days = { startsOn: day('2026-12-07'), endsOn: day('2027-01-03') };
  const line = { ...days, number: 1, personId: 'p', budgetId: 'b' };
  const file = bankCsv({ number: 4, payDay: day('2026-12-07'), lineCount: 2, total: pence(123_456) }, [
    { ...line, reference: 'PHB4-1', amount: pence(123_405), account },
    { ...line, reference: 'PHB4-2', amount: pence(51), account: { ...account, rollNumber: '12/345' } },
  ]);
  expect(file.fileName).toBe('payment-run-4-2026-12-07.csv');
  expect(file.content).toBe(
    'Sort code,Account number,Account name,Amount,Reference\r\n' +
      '089999,66374958,J HOLDER,1234.05,PHB4-1\r\n' +
      '089999,66374958,J HOLDER,0.51,12/345\r\n',
  );
});

it('a hold says what happened, by the rule of stops where that knows it', () => {
  const died = { kind: 'DEATH', lastDay: day('2026-11-21') } as const;
  expect([holdName('DEATH'), holdSentence(died), holdNext('DEATH')]).toEqual([
    'Person died',
    'The person died on 21 November 2026',
    null,
  ]);
  expect(holdSentence({ kind: 'SUSPENDED', lastDay: null })).toContain('suspended');
  expect(holdNext('SUSPENDED')).not.toBeNull();
});

describe('RUN-04: what a result does to a line', () => {
  const days = { today: day('2026-12-09'), releasedOn: day('2026-12-03') };
  const paid = { reference: 'PHB4-1', outcome: 'PAID', day: day('2026-12-07') } as const;
  const returned = { ...paid, outcome: 'RETURNED', reason: 'Account closed' } as const;
  const step = (result: LineResult, state: RunLineState | null) => {
    const found = stepOfResult(result, state, days);
    return found.ok ? found.value : found.error.kind;
  };

  it.each([
    [paid, 'RELEASED', 'PAY'],
    [returned, 'RELEASED', 'RETURN'],
    [returned, 'PAID', 'RETURN'],
    [paid, 'PAID', 'NOTHING'],
    [paid, 'RETURNED', 'NOTHING'],
    [returned, 'RETURNED', 'NOTHING'],
    [paid, null, 'unknown-reference'],
    [{ ...paid, day: day('2026-12-10') }, 'RELEASED', 'result-in-future'],
    [{ ...paid, day: day('2026-12-02') }, 'RELEASED', 'result-before-release'],
  ] as const)('%o on a line that is %s: %s', (result, state, expected) => {
    expect(step(result, state)).toBe(expected);
  });
});
