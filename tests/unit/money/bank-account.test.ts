import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { bacsText, holdsNumbers, readAccountNumber, readSortCode } from '@/lib/money/rules/bank-account';
import {
  checkCallBack,
  checkSettling,
  lastDayToConfirm,
  missingOfAccount,
  type Recorded,
} from '@/lib/money/rules/bank-details';

const kindOf = (result: { ok: boolean; error?: { kind: string } }) => (result.ok ? 'ok' : result.error?.kind);

describe('PAY-20: a bank account', () => {
  it.each([
    ['30-96-34', '309634'],
    ['30 96 34', '309634'],
    ['309634', '309634'],
    ['30963', null],
    ['3096345', null],
    ['30963a', null],
    ['', null],
  ])('the sort code %s is %s', (typed, read) => expect(readSortCode(typed)).toBe(read));

  it.each([
    ['12345678', '12345678'],
    ['1234 5678', '12345678'],
    ['1234567', '01234567'],
    ['123456', '00123456'],
    ['123456789', 'too-long'],
    ['1234567890', 'too-long'],
    ['12345', 'not-a-number'],
    ['1234567x', 'not-a-number'],
    ['12345678901', 'not-a-number'],
  ])('the account number %s is %s', (typed, read) => {
    const result = readAccountNumber(typed);
    expect(result.ok ? result.value : result.error.kind).toBe(read);
  });

  it.each([
    ['Zoë Ångström', 'ZOE ANGSTROM', []],
    ['Oaktree Care Ltd.', 'OAKTREE CARE LTD.', []],
    ["A & B/C-D  O'Neil", 'A & B/C-D O NEIL', ["'"]],
    ['  Łucja, ß ', 'UCJA SS', ['Ł', ',']],
  ])('the name %s goes to the bank as %s', (typed, text, replaced) =>
    expect(bacsText(typed)).toEqual({ text, replaced }),
  );

  it.each([
    ['Ada answered', false],
    ['She said 12 34 56 78', true],
    ['30-96-34', true],
    ['On 12 May 2026', false],
  ])('the note %s holds numbers: %s', (text, holds) => expect(holdsNumbers(text)).toBe(holds));
});

const today = day('2026-06-15');
const call = { numberSource: 'RECORD', answeredBy: 'Ada', calledOn: today, reason: 'New bank' } as const;

describe('PAY-21: the call', () => {
  it.each([
    ['today', {}, 'ok'],
    ['28 days ago', { calledOn: day('2026-05-18') }, 'ok'],
    ['29 days ago', { calledOn: day('2026-05-17') }, 'called-long-ago'],
    ['tomorrow', { calledOn: day('2026-06-16') }, 'called-in-future'],
    ['with numbers in who answered', { answeredBy: 'Ada 66374958' }, 'numbers-in-note'],
    ['with numbers in the reason', { reason: 'Now 08-99-99' }, 'numbers-in-note'],
  ])('%s', (_, change, kind) => expect(kindOf(checkCallBack({ ...call, ...change }, today))).toBe(kind));
});

describe('PAY-21: what waits', () => {
  const waiting: Recorded = { state: 'WAITING', recordedById: 'a', lastDay: lastDayToConfirm(today) };

  it('can be confirmed for 28 days, by another user', () => {
    expect(waiting.lastDay).toBe('2026-07-13');
    const settle = (to: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN', actorId: string, on = today) =>
      kindOf(checkSettling(waiting, to, { actorId, today: on }));
    expect(settle('CONFIRMED', 'b', day('2026-07-13'))).toBe('ok');
    expect(settle('CONFIRMED', 'b', day('2026-07-14'))).toBe('not-waiting');
    expect(settle('CONFIRMED', 'a')).toBe('recorded-yourself');
    expect(settle('REFUSED', 'a')).toBe('recorded-yourself');
    expect(settle('REFUSED', 'b')).toBe('ok');
    expect(settle('WITHDRAWN', 'a')).toBe('ok');
    expect(settle('WITHDRAWN', 'b')).toBe('recorded-by-another');
  });

  it.each(['CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const)('once: not what is %s', (state) => {
    const settled = checkSettling({ ...waiting, state }, 'CONFIRMED', { actorId: 'b', today });
    expect(kindOf(settled)).toBe('not-waiting');
  });
});

it('PAY-22: a change that waits holds payments although an account is confirmed', () => {
  expect(missingOfAccount({ isConfirmed: false, isWaiting: false })).toEqual(['ACCOUNT_MISSING']);
  expect(missingOfAccount({ isConfirmed: true, isWaiting: false })).toEqual([]);
  expect(missingOfAccount({ isConfirmed: true, isWaiting: true })).toEqual(['ACCOUNT_WAITING']);
  expect(missingOfAccount({ isConfirmed: false, isWaiting: true })).toEqual(['ACCOUNT_WAITING']);
});
