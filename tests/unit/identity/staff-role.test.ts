import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import {
  checkEnd,
  checkGrant,
  checkLimitChange,
  lastDayAtOnce,
  type Membership,
  periodsAfter,
} from '@/lib/identity/rules/staff-role';

const today = day('2026-06-15');
const member = (given: Partial<Membership> = {}): Membership => ({
  id: 'm1',
  userId: 'u1',
  duty: null,
  limit: null,
  startsOn: day('2026-01-01'),
  endsOn: null,
  canSignIn: true,
  ...given,
});
const other = member({ id: 'm2', userId: 'u2' });
const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('granting a role', () => {
  it.each([
    ['IDN-01: not to oneself', { userId: 'admin', role: 'AUDITOR', duty: null, limit: null }, 'own-role'],
    [
      'IDN-02: a limit only for a lead',
      { userId: 'u1', role: 'FINANCE_OFFICER', duty: null, limit: pence(1) },
      'limit-only-for-a-lead',
    ],
    [
      'IDN-02: a limit above £0',
      { userId: 'u1', role: 'PHB_LEAD', duty: null, limit: pence(0) },
      'limit-not-positive',
    ],
    ['a lead with a limit', { userId: 'u1', role: 'PHB_LEAD', duty: null, limit: pence(1) }, 'ok'],
    [
      'SEP-02: half of the role only for a lead',
      { userId: 'u1', role: 'AUDITOR', duty: 'PLANS', limit: null },
      'duty-only-for-a-lead',
    ],
    [
      'SEP-02: no limit without plans',
      { userId: 'u1', role: 'PHB_LEAD', duty: 'ELIGIBILITY', limit: pence(1) },
      'limit-only-for-plans',
    ],
    ['SEP-02: a limit with plans', { userId: 'u1', role: 'PHB_LEAD', duty: 'PLANS', limit: pence(1) }, 'ok'],
    ['a lead without one', { userId: 'u1', role: 'PHB_LEAD', duty: null, limit: null }, 'ok'],
  ] as const)('%s', (_, grant, expected) => {
    expect(kind(checkGrant({ ...grant, startsOn: today }, 'admin', today))).toBe(expected);
  });

  it('IDN-11: from today or later, never from a day that is over', () => {
    const grant = { userId: 'u1', role: 'AUDITOR', duty: null, limit: null } as const;
    const from = (startsOn: string) =>
      kind(checkGrant({ ...grant, startsOn: day(startsOn) }, 'admin', today));
    expect(from('2026-06-14')).toBe('starts-in-the-past');
    expect(from('2026-06-15')).toBe('ok');
    expect(from('2026-09-01')).toBe('ok');
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
    expect(end(member({ startsOn: today }), '2026-06-13')).toBe('last-day-too-early');
    expect(end(member({ startsOn: today }), '2026-06-15')).toBe('ok');
  });

  it('IDN-03: taken back on its first day or before it, and then never in force', () => {
    expect(end(member({ startsOn: today }), '2026-06-14')).toBe('ok');
    const toCome = member({ startsOn: day('2026-09-01') });
    expect(end(toCome, '2026-08-30')).toBe('last-day-too-early');
    expect(end(toCome, '2026-08-31')).toBe('ok');
    expect(lastDayAtOnce(member(), today)).toBe('2026-06-14');
    expect(lastDayAtOnce(toCome, today)).toBe('2026-08-31');
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

  it('IDN-03: what is to come of the role ends with it, and of no one else', () => {
    const membership = member({ endsOn: day('2026-07-31') });
    const next = member({ id: 'm6', startsOn: day('2026-08-01') });
    const takenBack = member({ id: 'm7', startsOn: day('2026-09-01'), endsOn: day('2026-08-31') });
    const all = [membership, next, takenBack, member({ id: 'm8', userId: 'u2', startsOn: next.startsOn })];
    const endedBy = (lastDay: string) =>
      periodsAfter({ membership, lastDay: day(lastDay), all }).map(({ id }) => id);
    expect(endedBy('2026-06-14')).toEqual(['m6']);
    expect(endedBy('2026-08-01')).toEqual([]);
  });

  it('IDN-04: one who never set a password or is suspended does not count, and may be ended', () => {
    const waiting = member({ id: 'm5', userId: 'u3', canSignIn: false });
    expect(end(member(), '2026-12-31', 'ADMINISTRATOR', [member(), waiting])).toBe('last-administrator');
    expect(end(waiting, '2026-12-31', 'ADMINISTRATOR', [member(), waiting])).toBe('ok');
  });
});

describe('changing a limit of approval', () => {
  const lead = member({ limit: pence(4_000_000), endsOn: day('2026-12-31') });
  const change = (limit: number | null, startsOn = '2026-06-15', membership = lead) =>
    kind(
      checkLimitChange(
        {
          membership,
          role: 'PHB_LEAD',
          limit: limit === null ? null : pence(limit),
          startsOn: day(startsOn),
        },
        'admin',
        today,
      ),
    );

  it('IDN-01: not one’s own', () => {
    expect(change(9_000_000, '2026-06-15', member({ userId: 'admin' }))).toBe('own-role');
  });

  it('IDN-02: of a lead, above £0 or none, and another one than before', () => {
    const auditor = { membership: member(), role: 'AUDITOR', limit: pence(1), startsOn: today } as const;
    expect(kind(checkLimitChange(auditor, 'admin', today))).toBe('limit-only-for-a-lead');
    expect([change(5_000_000), change(null), change(0), change(4_000_000)]).toEqual([
      'ok',
      'ok',
      'limit-not-positive',
      'same-limit',
    ]);
  });

  it('IDN-11: from today or later, within the role', () => {
    const from = (startsOn: string, membership = lead) => change(5_000_000, startsOn, membership);
    expect(from('2026-06-14')).toBe('starts-in-the-past');
    expect(from('2027-01-01')).toBe('outside-the-role');
    expect(from('2026-12-31')).toBe('ok');
    expect(from('2026-08-31', member({ startsOn: day('2026-09-01') }))).toBe('outside-the-role');
  });
});
