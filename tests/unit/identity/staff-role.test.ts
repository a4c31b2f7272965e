import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { checkEnd, checkGrant, type Membership } from '@/lib/identity/rules/staff-role';

const today = day('2026-06-15');
const member = (given: Partial<Membership> = {}): Membership => ({
  id: 'm1',
  userId: 'u1',
  startsOn: day('2026-01-01'),
  endsOn: null,
  ...given,
});
const other = member({ id: 'm2', userId: 'u2' });
const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('granting a role', () => {
  it.each([
    ['IDN-01: not to oneself', { userId: 'admin', role: 'AUDITOR', limit: null }, 'own-role'],
    [
      'IDN-02: a limit only for a lead',
      { userId: 'u1', role: 'FINANCE_OFFICER', limit: pence(1) },
      'limit-only-for-a-lead',
    ],
    ['IDN-02: a limit above £0', { userId: 'u1', role: 'PHB_LEAD', limit: pence(0) }, 'limit-not-positive'],
    ['a lead with a limit', { userId: 'u1', role: 'PHB_LEAD', limit: pence(1) }, 'ok'],
    ['a lead without one', { userId: 'u1', role: 'PHB_LEAD', limit: null }, 'ok'],
  ] as const)('%s', (_, grant, expected) => {
    expect(kind(checkGrant(grant, 'admin'))).toBe(expected);
  });
});

describe('ending a role', () => {
  const end = (
    membership: Membership,
    lastDay: string,
    role: 'AUDITOR' | 'ADMINISTRATOR' = 'AUDITOR',
    all = [membership],
  ) => kind(checkEnd({ membership, role, lastDay: day(lastDay), all }, 'admin', today));

  it('IDN-01: not one’s own', () => {
    expect(end(member({ userId: 'admin' }), '2026-06-15')).toBe('own-role');
  });

  it('IDN-03: on a day from yesterday on, and not before it began', () => {
    expect(end(member(), '2026-06-13')).toBe('last-day-too-early');
    expect(end(member(), '2026-06-14')).toBe('ok');
    expect(end(member({ startsOn: today }), '2026-06-14')).toBe('last-day-too-early');
    expect(end(member({ startsOn: today }), '2026-06-15')).toBe('ok');
  });

  it('IDN-03: once; a later end may be brought forward', () => {
    const ended = member({ endsOn: day('2026-06-20') });
    expect(end(ended, '2026-06-20')).toBe('already-ended');
    expect(end(ended, '2026-06-21')).toBe('already-ended');
    expect(end(ended, '2026-06-19')).toBe('ok');
  });

  it('IDN-04: not the last administrator who goes on', () => {
    const future = member({ id: 'm3', startsOn: day('2026-07-01') });
    const leaving = member({ id: 'm4', endsOn: day('2026-12-31') });
    expect(end(member(), '2026-12-31', 'ADMINISTRATOR')).toBe('last-administrator');
    expect(end(member(), '2026-12-31', 'ADMINISTRATOR', [member(), future, leaving])).toBe(
      'last-administrator',
    );
    expect(end(member(), '2026-12-31', 'ADMINISTRATOR', [member(), other])).toBe('ok');
    expect(end(member(), '2026-12-31', 'AUDITOR')).toBe('ok');
  });
});
