import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { submitForgotten } from '@/app/(public)/sign-in/forgotten/actions';
import { submitPasswordByLink } from '@/app/(public)/sign-in/new-password/[token]/actions';
import { todayInLondon } from '@/lib/core/clock';
import { changePassword } from '@/lib/identity/commands/change-password';
import { restoreAccount, suspendAccount } from '@/lib/identity/commands/suspend-account';
import { linkState } from '@/lib/identity/queries/link-state';
import { savePasswordByLink } from '@/lib/platform/db/account-link';
import { findFactorNeed } from '@/lib/platform/db/second-factor';
import { findAccount } from '@/lib/platform/db/session';
import { rememberDevice } from '@/lib/platform/db/sign-in';
import { systemCommand } from '@/lib/platform/db/system-command';
import { linkToken } from '@/lib/platform/seal/link-token';
import { hashPassword, passwordMatches } from '@/lib/web/auth/password';
import { type Answered, post } from '../../support/browser';
import { aTypedAccount } from '../../support/family';
import {
  type Account,
  aCommissioner,
  anAccount,
  aSession,
  aStaffMember,
  giveFactor,
} from '../../support/identity';
import { caught, closeMailCatcher } from '../../support/mail-catcher';
import { messagesTo, sendNow } from '../../support/message';
import { afterAnswers } from '../../support/next-request';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);
vi.mock('next/server', async () => (await import('../../support/next-request')).nextServer);

const OLD = 'three walls under rain';
const NEW = 'seven lamps in autumn';
const SENT = { to: '/sign-in/forgotten?sent=1' };

afterAll(closeMailCatcher);

let code: string;
let user: Account;
beforeEach(async () => {
  code = await aCommissioner();
  user = await aStaffMember('AUDITOR', code, { password: OLD });
});

const visitor = () => ({ cookies: new Map<string, string>() });
async function ask(email: string): Promise<Answered> {
  const answered = await post(visitor(), '/sign-in/forgotten', submitForgotten, { email });
  await afterAnswers();
  return answered;
}
const linksTo = async (userId: string) =>
  (await messagesTo(userId)).filter(({ kind }) => kind === 'PASSWORD_LINK');
async function tokenFor({ email, userId }: Pick<Account, 'email' | 'userId'>): Promise<string> {
  await ask(email);
  return linkToken('PASSWORD', (await linksTo(userId)).at(-1)?.subject_id ?? '');
}
const choose = (token: string, password = NEW, passwordAgain = password) =>
  post(visitor(), '/sign-in/new-password/x', submitPasswordByLink, { token, password, passwordAgain });
const errorOf = (answered: Answered) =>
  'state' in answered ? answered.state.errors[0]?.message : answered.to;
const isPassword = async (typed: string, { email } = user) =>
  passwordMatches((await findAccount(email))?.passwordHash ?? null, typed);
const stateOf = (token: string) => linkState('PASSWORD', token, todayInLondon());

describe('a forgotten password (IDN-14)', () => {
  it('is replaced by a link, once: all that was open ends, and the owner hears of it', async () => {
    await aSession(user);
    await rememberDevice(user.userId, 'a'.repeat(64), new Date());
    const other = await tokenFor(user);
    const token = await tokenFor(user);
    expect(await choose(token)).toEqual({ to: '/sign-in?ready=1' });
    expect([await isPassword(OLD), await isPassword(NEW)]).toEqual([false, true]);
    expect([await stateOf(token), await stateOf(other)]).toEqual(['USED', 'ENDED']);
    for (const used of [token, other]) expect(errorOf(await choose(used, OLD))).toContain('does not work');
    expect(await isPassword(NEW)).toBe(true);
    expect(await sql('SELECT FROM session WHERE user_id = $1 AND ended_at IS NULL', [user.userId])).toEqual([]); // biome-ignore format: one line
    expect(await sql('SELECT FROM known_device WHERE user_id = $1', [user.userId])).toEqual([]);
    expect((await messagesTo(user.userId)).at(-1)).toMatchObject({
      kind: 'PASSWORD_CHANGED',
      person_id: null,
    });
    const trail = await sql('SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE $2 ORDER BY at, id', [user.userId, 'password:%']); // biome-ignore format: one line
    expect(trail.map(({ action }) => action)).toEqual(['password:ask', 'password:ask', 'password:renew']);
    expect(await findFactorNeed(user.userId, todayInLondon())).toBe('ASK');
  });

  it('gives every address one answer', async () => {
    const noPassword = await anAccount('AUDITOR', code);
    const suspended = await aStaffMember('AUDITOR', code, { password: OLD });
    await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [suspended.userId]);
    const withoutApp = await aStaffMember('AUDITOR', code, { password: OLD, hasFactor: false });
    const withoutRole = await anAccount('AUDITOR', code, { password: OLD });
    for (const account of [noPassword, suspended, withoutApp, withoutRole]) {
      expect(await ask(account.email)).toEqual(SENT);
      expect(await linksTo(account.userId)).toEqual([]);
    }
    expect(await ask('no-one@test.invalid')).toEqual(SENT);
    expect(await ask(user.email.toUpperCase())).toEqual(SENT);
    expect(await linksTo(user.userId)).toHaveLength(1);
  });

  it('sends no more than three links an hour, and slows down who goes on', async () => {
    for (let turn = 0; turn < 5; turn += 1) expect(await ask(user.email)).toEqual(SENT);
    expect(await linksTo(user.userId)).toHaveLength(3);
    let last: Answered = SENT;
    for (let turn = 0; turn < 2; turn += 1) last = await ask(user.email);
    expect(errorOf(last)).toContain('There were many tries');
  });

  it('is the way back of a family with an address that is not in question', async () => {
    const personId = await aPerson(code);
    const holder = await aHolder(code, personId);
    const hash = (await findAccount(user.email))?.passwordHash;
    await sql('UPDATE user_account SET password_hash = $2 WHERE id = $1', [holder.userId, hash]);
    expect(await choose(await tokenFor(holder))).toEqual({ to: '/sign-in?ready=1' });
    expect([await isPassword(NEW, holder), await isPassword(NEW)]).toEqual([true, false]);
  });

  it('sends nothing to an address that was typed after a letter and not proved', async () => {
    const personId = await aPerson(code);
    const nurse = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    const { userId, email } = await aTypedAccount(nurse, personId);
    expect(await ask(email)).toEqual(SENT);
    expect(await linksTo(userId)).toEqual([]);
  });

  it.each([
    ['a short one', 'seven lamps', 'seven lamps', 'Choose a password of 12 characters or more'],
    ['two that differ', NEW, 'seven lamps in winter', 'The two passwords are not the same'],
  ])('is not replaced by %s, and the link can be used again', async (_, password, again, sentence) => {
    const token = await tokenFor(user);
    const answered = await choose(token, password, again);
    expect(errorOf(answered)).toContain(sentence);
    expect(JSON.stringify(answered)).not.toContain('lamps');
    expect(await choose(token)).toEqual({ to: '/sign-in?ready=1' });
  });
});

describe('a link to an account', () => {
  it('needs the key of the service, and says nothing of the account', async () => {
    const token = await tokenFor(user);
    expect(await stateOf(token)).toBe('OPEN');
    const [message] = await linksTo(user.userId);
    const bytes = Buffer.from(token, 'base64url');
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    for (const wrong of ['', 'x', message?.subject_id ?? '', bytes.toString('base64url'), `${token}A`])
      expect(await stateOf(wrong)).toBeNull();
    expect(token).not.toContain(user.userId);
  });

  it('goes by email, with the key of the service and nothing personal', async () => {
    const token = await tokenFor(user);
    const [message] = await linksTo(user.userId);
    expect(await sendNow(message?.id ?? '')).toMatchObject({ state: 'SENT' });
    const { to, text } = caught.at(-1) ?? { to: [], text: '' };
    expect(to).toEqual([user.email]);
    expect(text).toContain(`/sign-in/new-password/${token}`);
    expect(text).not.toContain(user.displayName);
  });

  it('ends with another new password, and with a suspension for good', async () => {
    const first = await tokenFor(user);
    const change = { oldPassword: OLD, newPassword: NEW, sessionHash: '', passwordMatches, hashPassword };
    must(await changePassword(user, change));
    expect([await stateOf(first), errorOf(await choose(first, OLD))]).toEqual([
      'ENDED',
      expect.stringContaining('does not work'),
    ]);
    const second = await tokenFor(user);
    const admin = await aStaffMember('ADMINISTRATOR', code);
    const asked = { userId: user.userId, reason: 'Her phone was stolen' };
    must(await suspendAccount(admin, asked, todayInLondon()));
    must(await restoreAccount(admin, asked));
    expect(await stateOf(second)).toBe('ENDED');
  });

  it('does not open an account of staff that lost its second factor since', async () => {
    const token = await tokenFor(user);
    await sql('DELETE FROM second_factor WHERE user_id = $1', [user.userId]);
    expect(await stateOf(token)).toBe('ENDED');
    expect(errorOf(await choose(token))).toContain('does not work');
    expect(await isPassword(OLD)).toBe(true);
  });

  it('is refused by the database itself without a second factor or a role', async () => {
    const use = async () =>
      systemCommand(code, async (scope) => {
        const id = (await linksTo(user.userId)).at(-1)?.subject_id ?? '';
        return savePasswordByLink(scope, { id, passwordHash: 'x', at: new Date() });
      });
    await tokenFor(user);
    await sql(`UPDATE membership SET ends_on = current_date - 1 WHERE user_id = $1`, [user.userId]);
    expect(await use()).toBe(false);
    await sql('UPDATE membership SET ends_on = NULL WHERE user_id = $1', [user.userId]);
    await sql('DELETE FROM second_factor WHERE user_id = $1', [user.userId]);
    expect(await use()).toBe(false);
    await giveFactor(user);
    expect(await use()).toBe(true);
  });

  it('ends by its time, by a suspension and by a new address', async () => {
    const token = await tokenFor(user);
    const change = (set: string) => sql(`UPDATE user_account SET ${set} WHERE id = $1`, [user.userId]);
    await change('suspended_at = now()');
    expect(await stateOf(token)).toBe('ENDED');
    await change(`suspended_at = NULL, email = 'x' || email`);
    expect(await stateOf(token)).toBe('ENDED');
    await change('email = substr(email, 2)');
    expect(await stateOf(token)).toBe('OPEN');
    await sql(`UPDATE account_link SET ends_at = now() WHERE user_id = $1`, [user.userId]);
    expect(await stateOf(token)).toBe('LATE');
    expect(errorOf(await choose(token))).toContain('does not work');
    const [message] = await linksTo(user.userId);
    expect(await sendNow(message?.id ?? '')).toMatchObject({
      state: 'STOPPED',
      stopped_because: 'LINK_ENDED',
    });
  });
});
