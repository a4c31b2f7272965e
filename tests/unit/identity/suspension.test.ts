import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Membership } from '@/lib/identity/rules/staff-role';
import { checkRestore, checkSuspend } from '@/lib/identity/rules/suspension';

const today = day('2026-11-30');
const administrator = (userId: string, change: Partial<Membership> = {}): Membership => ({
  id: userId,
  userId,
  duty: null,
  limit: null,
  startsOn: day('2026-01-01'),
  endsOn: null,
  canSignIn: true,
  ...change,
});
const refusal = (administrators: Membership[], isSuspended = false, actor = 'b', hasRole = true) => {
  const checked = checkSuspend({ userId: 'a', isSuspended, hasRole, administrators }, actor, today);
  return checked.ok ? null : checked.error.kind;
};

describe('an account is suspended (IDN-16, IDN-04)', () => {
  it('by another administrator, once', () => {
    expect(refusal([administrator('a'), administrator('b')])).toBeNull();
    expect(refusal([administrator('a'), administrator('b')], true)).toBe('suspended-already');
    expect(refusal([administrator('a'), administrator('b')], false, 'a')).toBe('own-account');
  });

  it('not where its roles here have ended', () => {
    expect(refusal([administrator('b')], false, 'b', false)).toBe('no-role-here');
  });

  it('not where no other administrator who can sign in goes on', () => {
    expect(refusal([administrator('a'), administrator('b', { endsOn: day('2026-12-01') })])).toBe('last-administrator'); // biome-ignore format: one line
    expect(refusal([administrator('a'), administrator('b', { canSignIn: false })])).toBe('last-administrator'); // biome-ignore format: one line
    expect(refusal([administrator('b', { endsOn: day('2026-12-01') })])).toBeNull();
  });
});

describe('an account is let in again (IDN-16)', () => {
  it.each([
    ['b', true, true, null],
    ['a', true, true, 'own-account'],
    ['b', false, true, 'not-suspended'],
    ['b', true, false, 'not-suspended-here'],
  ])('by %s, suspended %s, by us %s: %s', (actor, isSuspended, isByUs, expected) => {
    const checked = checkRestore({ userId: 'a', isSuspended, isByUs }, actor);
    expect(checked.ok ? null : checked.error.kind).toBe(expected);
  });
});
