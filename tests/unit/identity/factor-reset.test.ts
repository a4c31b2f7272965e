import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import {
  checkAskForReset,
  checkConfirmReset,
  type FactorReset,
  lastDayOfReset,
  stateOfReset,
} from '@/lib/identity/rules/factor-reset';

const lost = { userId: 'nurse', hasApp: true, isAsked: false };
const reset: FactorReset = {
  userId: 'nurse',
  askedById: 'anna',
  lastDay: day('2026-06-22'),
  isConfirmed: false,
  isTakenBack: false,
};
const today = day('2026-06-15');
const refusal = (result: { ok: boolean; error?: { kind: string } }) => result.error?.kind ?? 'ok';

describe('a lost app is taken off by two others (IDN-10)', () => {
  it('is asked for within seven days of its confirmation', () => {
    expect(lastDayOfReset(today)).toBe(day('2026-06-22'));
  });

  it.each([
    ['another user', lost, 'ok'],
    ['an address of no member of staff', null, 'unknown-staff'],
    ['oneself', { ...lost, userId: 'anna' }, 'own-app'],
    ['an account without an app', { ...lost, hasApp: false }, 'no-app'],
    ['an account that waits already', { ...lost, isAsked: true }, 'asked-already'],
  ])('asks for %s', (_, found, expected) => {
    expect(refusal(checkAskForReset(found, 'anna'))).toBe(expected);
  });

  it.each([
    ['a third user, on the day', reset, 'bill', today, 'ok'],
    ['a third user, on the last day', reset, 'bill', day('2026-06-22'), 'ok'],
    ['a third user, a day late', reset, 'bill', day('2026-06-23'), 'not-open'],
    ['the one who asked', reset, 'anna', today, 'asked-yourself'],
    ['the one who lost it', reset, 'nurse', today, 'own-app'],
    ['a third user, a second time', { ...reset, isConfirmed: true }, 'bill', today, 'not-open'],
    ['a third user, after it was taken back', { ...reset, isTakenBack: true }, 'bill', today, 'not-open'],
  ])('is confirmed by %s', (_, one, by, on, expected) => {
    expect(refusal(checkConfirmReset(one, by, on))).toBe(expected);
  });

  it('stays confirmed or taken back when its last day is over', () => {
    const late = day('2026-07-01');
    expect(stateOfReset(reset, late)).toBe('LATE');
    expect(stateOfReset({ ...reset, isConfirmed: true }, late)).toBe('CONFIRMED');
    expect(stateOfReset({ ...reset, isTakenBack: true }, late)).toBe('TAKEN_BACK');
  });
});
