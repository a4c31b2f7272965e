import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { submitProof } from '@/app/account/address/[token]/actions';
import { submitAddress, submitLinkAgain } from '@/app/account/address/actions';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { changePassword } from '@/lib/identity/commands/change-password';
import { ownAddress, ownAddressLink } from '@/lib/identity/queries/own-address';
import { findAccountToRenew } from '@/lib/platform/db/account-link';
import { findAccount } from '@/lib/platform/db/session';
import { systemCommand } from '@/lib/platform/db/system-command';
import { queueMessage } from '@/lib/platform/outbox/queue-message';
import { linkToken } from '@/lib/platform/seal/link-token';
import { hashPassword, passwordMatches } from '@/lib/web/auth/password';
import { type Answered, type Browser, post, signedIn } from '../../support/browser';
import { aTypedAccount } from '../../support/family';
import { aCommissioner, aStaffMember, giveRole } from '../../support/identity';
import { caught, closeMailCatcher } from '../../support/mail-catcher';
import { messagesTo, sendNow } from '../../support/message';
import { Redirected } from '../../support/next-request';
import { aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);
afterAll(closeMailCatcher);

const PASSWORD = 'three walls under rain';
const SENT = { to: '/account/address?done=sent' };

let code: string;
let personId: string;
/** A person with an account of their own, and an address that they typed after a letter. */
let holder: Actor & { email: string };
let here: Browser;
beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code);
  const nurse = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const { userId, email } = await aTypedAccount(nurse, personId);
  await sql('UPDATE user_account SET password_hash = $2 WHERE id = $1', [
    userId,
    await hashPassword(PASSWORD),
  ]);
  const authorities = [{ personId, kind: 'SELF' as const, coversMoney: true, coversPlan: true }];
  holder = {
    ...nurse,
    userId,
    email,
    role: 'BUDGET_HOLDER',
    personIds: [personId],
    authorities,
    actsFor: [personId],
  };
  here = await signedIn(holder);
});

const linksTo = async (userId: string) =>
  (await messagesTo(userId)).filter(({ kind }) => kind === 'ADDRESS_LINK');
const tokenOf = (message?: { subject_id: string | null }) => linkToken('ADDRESS', message?.subject_id ?? '');
const prove = (token: string, browser = here) => post(browser, '/account/address/x', submitProof, { token });
const change = (email: string, password = PASSWORD) =>
  post(here, '/account/address', submitAddress, { email, password });
const errorOf = (answered: Answered) =>
  'state' in answered ? answered.state.errors[0]?.message : answered.to;
/** What becomes of news of the person to the account. */
async function news(): Promise<string | null> {
  const message = { kind: 'LETTER_READY', personId, userId: holder.userId, subjectId: newId() } as const;
  await systemCommand(code, (scope) => queueMessage(scope, message));
  const { state, stopped_because } = await sendNow((await messagesTo(holder.userId)).at(-1)?.id ?? '');
  return stopped_because ?? state;
}

describe('an address that was typed after a letter (IDN-15, MSG-04)', () => {
  it('gets a link at once and no news until it is proved, by the account that is signed in', async () => {
    const [message] = await linksTo(holder.userId);
    expect(await sendNow(message?.id ?? '')).toMatchObject({ state: 'SENT' });
    const token = tokenOf(message);
    expect(caught.at(-1)).toMatchObject({ to: [holder.email] });
    expect(caught.at(-1)?.text).toContain(`/account/address/${token}`);
    expect(await news()).toBe('UNPROVED');
    expect(await ownAddress(holder)).toMatchObject({ email: holder.email, isProved: false, isStaff: false });

    // Who only reads the mailbox has another account, and proves nothing.
    const other = await aStaffMember('AUDITOR', code);
    expect(await ownAddressLink(other, token)).toBeNull();
    expect(errorOf(await prove(token, await signedIn(other)))).toContain('does not work');
    expect(await ownAddressLink(holder, token)).toBe(holder.email);
    expect(await prove(token)).toEqual({ to: '/account/address?done=proved' });
    expect(await ownAddress(holder)).toMatchObject({ isProved: true, waits: null });
    expect(await news()).toBe('SENT');
    expect(await findAccountToRenew(holder.email, todayInLondon())).toMatchObject({ userId: holder.userId });
    expect(errorOf(await prove(token))).toContain('does not work');
    const trail = await sql('SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE $2 ORDER BY at, id', [holder.userId, 'address:%']); // biome-ignore format: one line
    expect(trail.map(({ action }) => action)).toEqual(['address:ask', 'address:prove']);
  });

  it('can get the link again, three times an hour, and the one before ends', async () => {
    const again = () => post(here, '/account/address', async () => { await submitLinkAgain(); throw new Redirected('no'); }, {}); // biome-ignore format: one line
    expect(await again()).toEqual(SENT);
    const [first, second] = await linksTo(holder.userId);
    expect(await ownAddressLink(holder, tokenOf(first))).toBeNull();
    expect(await ownAddressLink(holder, tokenOf(second))).toBe(holder.email);
    for (let turn = 0; turn < 3; turn += 1) await again();
    expect(await linksTo(holder.userId)).toHaveLength(3);
  });

  it('still gets word of a bank account, which says nothing of the person', async () => {
    const message = {
      kind: 'BANK_DETAILS_CHANGED',
      personId,
      userId: holder.userId,
      subjectId: newId(),
    } as const;
    await systemCommand(code, (scope) => queueMessage(scope, message));
    expect(await sendNow((await messagesTo(holder.userId)).at(-1)?.id ?? '')).toMatchObject({
      state: 'SENT',
    });
  });
});

describe('a change of address (IDN-15)', () => {
  const fresh = () => `${newId()}@test.invalid`;

  it('needs the password, changes nothing until the new one is proved, and tells a proved old one', async () => {
    await prove(tokenOf((await linksTo(holder.userId)).at(-1)));
    const email = fresh();
    expect(errorOf(await change(email, 'three walls under sun'))).toContain('This is not your password');
    expect(errorOf(await change(holder.email))).toContain('You use this address already');
    expect(await change(email.toUpperCase())).toEqual(SENT);
    expect(await ownAddress(holder)).toMatchObject({ email: holder.email, waits: email, isProved: true });
    const link = (await linksTo(holder.userId)).at(-1);
    await sendNow(link?.id ?? '');
    expect(caught.at(-1)?.to).toEqual([email]);
    await prove(tokenOf(link));
    expect([await findAccount(holder.email), (await findAccount(email))?.id]).toEqual([null, holder.userId]);
    const notice = (await messagesTo(holder.userId)).at(-1);
    expect(notice).toMatchObject({ kind: 'ADDRESS_CHANGED' });
    await sendNow(notice?.id ?? '');
    expect(caught.at(-1)?.to).toEqual([holder.email]);
  });

  it('tells no address that was never proved', async () => {
    await change(fresh());
    await prove(tokenOf((await linksTo(holder.userId)).at(-1)));
    expect((await messagesTo(holder.userId)).map(({ kind }) => kind)).not.toContain('ADDRESS_CHANGED');
  });

  it('to one that another account has is answered alike, and sends nothing', async () => {
    const other = await aStaffMember('AUDITOR', code);
    expect(await change(other.email)).toEqual(SENT);
    expect(await linksTo(holder.userId)).toHaveLength(1);
    // The page after it says the same as for an address that is free.
    expect(await ownAddress(holder)).toMatchObject({ waits: other.email });
    const email = fresh();
    await change(email);
    await sql('UPDATE user_account SET email = $2 WHERE id = $1', [other.userId, email]);
    const token = tokenOf((await linksTo(holder.userId)).at(-1));
    expect(errorOf(await prove(token))).toContain('does not work');
    expect((await findAccount(holder.email))?.id).toBe(holder.userId);
  });

  it('to others’ addresses ends after three an hour, as to free ones', async () => {
    const others = [await aStaffMember('AUDITOR', code), await aStaffMember('AUDITOR', code)] as const;
    for (const { email } of others) await change(email);
    expect(await change(fresh())).toEqual(SENT);
    expect(await ownAddress(holder)).toMatchObject({ waits: others[1].email });
    expect(await linksTo(holder.userId)).toHaveLength(1);
  });

  it('that waits ends with a new password', async () => {
    await change(fresh());
    const token = tokenOf((await linksTo(holder.userId)).at(-1));
    const asked = { oldPassword: PASSWORD, newPassword: 'seven lamps in autumn', sessionHash: '' };
    must(await changePassword(holder, { ...asked, passwordMatches, hashPassword }));
    expect(await ownAddressLink(holder, token)).toBeNull();
    expect((await ownAddress(holder)).waits).toBeNull();
  });

  it('is not for one that became an account of staff meanwhile', async () => {
    await change(fresh());
    await giveRole(holder, 'AUDITOR');
    expect(errorOf(await prove(tokenOf((await linksTo(holder.userId)).at(-1))))).toContain('does not work');
    expect((await findAccount(holder.email))?.id).toBe(holder.userId);
  });

  it('is not for staff', async () => {
    const staff = await aStaffMember('AUDITOR', code, { password: PASSWORD });
    here = await signedIn(staff);
    expect(errorOf(await change(fresh()))).toContain('It cannot be changed here');
    expect(await linksTo(staff.userId)).toEqual([]);
    expect((await ownAddress(staff)).isStaff).toBe(true);
  });
});
