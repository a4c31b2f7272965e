import { beforeEach, describe, expect, it, vi } from 'vitest';
import { submitNewPassword } from '@/app/account/password/actions';
import { findAccount } from '@/lib/platform/db/session';
import { rememberDevice } from '@/lib/platform/db/sign-in';
import { passwordMatches } from '@/lib/web/auth/password';
import { type Answered, type Browser, post, signedIn } from '../../support/browser';
import { type Account, aCommissioner, aSession, aStaffMember } from '../../support/identity';
import { messagesTo } from '../../support/message';
import { aHolder, aPerson } from '../../support/person';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const OLD = 'three walls under rain';
const NEW = 'seven lamps in autumn';

let code: string;
let user: Account;
let here: Browser;
beforeEach(async () => {
  code = await aCommissioner();
  user = await aStaffMember('AUDITOR', code, { password: OLD, hasFactor: false });
  here = await signedIn(user);
});

const send = (oldPassword: string, newPassword: string, newPasswordAgain = newPassword) =>
  post(here, '/account/password', submitNewPassword, { oldPassword, newPassword, newPasswordAgain });
const errorOf = (answered: Answered) =>
  'state' in answered ? answered.state.errors[0]?.message : answered.to;
const isPassword = async (typed: string, { email } = user) =>
  passwordMatches((await findAccount(email))?.passwordHash ?? null, typed);
const DONE = { to: '/account?done=password' };

describe('a change of the own password (IDN-13)', () => {
  it('ends every other session and known device, and is on record', async () => {
    await aSession(user);
    await rememberDevice(user.userId, 'a'.repeat(64), new Date());
    expect(await send(OLD, NEW)).toMatchObject(DONE);
    expect([await isPassword(OLD), await isPassword(NEW)]).toEqual([false, true]);
    const open = await sql('SELECT id_hash FROM session WHERE user_id = $1 AND ended_at IS NULL', [user.userId]); // biome-ignore format: one line
    expect(open.length).toBe(1);
    const devices = await sql('SELECT token_hash FROM known_device WHERE user_id = $1', [user.userId]);
    expect(devices).toEqual([{ token_hash: expect.not.stringMatching(/^a{64}$/) }]);
    const trail = await sql('SELECT user_id FROM audit_event WHERE action = $1 AND subject_id = $2', ['password:change', user.userId]); // biome-ignore format: one line
    expect(trail).toEqual([{ user_id: user.userId }]);
    expect(await messagesTo(user.userId)).toMatchObject([{ kind: 'PASSWORD_CHANGED' }]);
    // The session of this browser goes on, and a second press is answered as the first. It changes nothing.
    expect(await send(OLD, NEW)).toMatchObject(DONE);
    expect(await messagesTo(user.userId)).toHaveLength(1);
  });

  it.each([
    ['of a wrong old password', 'three walls under sun', NEW, NEW, 'This is not your password'],
    ['to two that differ', OLD, NEW, 'seven lamps in winter', 'The two new passwords are not the same'],
    ['to the same', OLD, OLD, OLD, 'This is your password already'],
    ['to a short one', OLD, 'seven lamps', 'seven lamps', 'Choose a password of 12 characters or more'],
    ['to one that many choose', OLD, 'password1234', 'password1234', 'This password is easy to guess'],
  ])('is refused %s', async (_, old, next, again, sentence) => {
    expect(errorOf(await send(old, next, again))).toContain(sentence);
    expect(await isPassword(OLD)).toBe(true);
  });

  it('never gives back or keeps what was typed as a password', async () => {
    const answered = JSON.stringify(await send('three walls under sun', NEW));
    expect(answered).not.toContain('walls');
    expect(answered).not.toContain('lamps');
    const drafts = await sql('SELECT FROM form_draft WHERE user_id = $1', [user.userId]);
    expect(drafts).toEqual([]);
  });

  it('is slowed down after many wrong old passwords, which are failed sign-ins', async () => {
    let last: unknown;
    for (let turn = 0; turn < 7; turn += 1) last = errorOf(await send('three walls under sun', NEW));
    expect(last).toContain('There were many tries');
    const [row] = await sql('SELECT count(*)::int AS n FROM sign_in_failure WHERE user_id = $1', [user.userId]); // biome-ignore format: one line
    expect(row).toEqual({ n: 7 });
  });

  it('is there for a budget holder, and touches no other account', async () => {
    const holder = await aHolder(code, await aPerson(code));
    const hash = (await findAccount(user.email))?.passwordHash;
    await sql('UPDATE user_account SET password_hash = $2 WHERE id = $1', [holder.userId, hash]);
    here = await signedIn(holder);
    expect(await send(OLD, NEW)).toMatchObject(DONE);
    expect(await isPassword(OLD)).toBe(true);
  });
});
