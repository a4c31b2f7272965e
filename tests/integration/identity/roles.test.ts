import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { createAccount } from '@/lib/identity/commands/create-account';
import { endRole } from '@/lib/identity/commands/end-role';
import { grantRole } from '@/lib/identity/commands/grant-role';
import { findSession } from '@/lib/platform/db/session';
import { aCommissioner, aSession, aStaffMember, sessionHash } from '../../support/identity';
import { lockRows } from '../../support/lock-rows';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-06-15');
let code: string;
let admin: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

const aboutSam = () => ({
  accountId: newId(),
  email: `Sam.${newId()}@Test.invalid `,
  name: 'Sam Field',
  jobTitle: 'Nurse',
  phone: null,
});
const anAccount = async () => must(await createAccount(admin, aboutSam())).userId;
const auditor = (userId: string) => ({
  membershipId: newId(),
  userId,
  role: 'AUDITOR' as const,
  limit: null,
  startsOn: today,
  reason: 'Joined the team',
});
const end = (membershipId: string, lastDay = today) => ({ membershipId, lastDay, reason: 'Left the team' });
const membershipOf = async ({ userId }: { userId: string }) =>
  (await sql<{ id: string }>('SELECT id FROM membership WHERE user_id = $1', [userId]))[0]?.id ?? '';
const periodsOf = (userId: string) =>
  sql(
    `SELECT role, approval_limit_pence AS limit, starts_on::text AS from, ends_on::text AS until FROM membership
     WHERE user_id = $1 ORDER BY starts_on, ends_on NULLS LAST`,
    [userId],
  );
/** What the administrator of the test did. */
const events = () =>
  sql(`SELECT action, subject_id, reason FROM audit_event WHERE user_id = $1 ORDER BY id`, [admin.userId]);

describe('an account', () => {
  it('is made once, without a password, by its address in lower case, and is on record', async () => {
    const sam = aboutSam();
    expect(must(await createAccount(admin, sam))).toEqual({ userId: sam.accountId });
    expect(must(await createAccount(admin, sam))).toEqual({ userId: sam.accountId });
    const [row] = await sql('SELECT email, password_hash FROM user_account WHERE id = $1', [sam.accountId]);
    expect(row).toEqual({ email: sam.email.trim().toLowerCase(), password_hash: null });
    expect(await events()).toEqual([{ action: 'account:create', subject_id: sam.accountId, reason: null }]);
  });

  it('is refused for an address that another account has, and names that account', async () => {
    const sam = aboutSam();
    const userId = must(await createAccount(admin, sam)).userId;
    const again = await createAccount(admin, { ...sam, accountId: newId() });
    expect(again).toEqual({ ok: false, error: { kind: 'email-taken', userId } });
  });
});

describe('a role', () => {
  it('is granted from today on, ended with a reason, and granted again', async () => {
    const userId = await anAccount();
    const grant = { ...auditor(userId), role: 'PHB_LEAD' as const, limit: pence(5_000_000) };
    const { membershipId } = must(await grantRole(admin, grant, today));
    must(await endRole(admin, end(membershipId), today));
    const later = day('2026-06-20');
    const again = { ...grant, membershipId: newId(), limit: null, startsOn: later };
    must(await grantRole(admin, again, later));
    expect(await periodsOf(userId)).toEqual([
      { role: 'PHB_LEAD', limit: '5000000', from: today, until: today },
      { role: 'PHB_LEAD', limit: null, from: later, until: null },
    ]);
    expect((await events()).map(({ action, reason }) => [action, reason])).toEqual([
      ['account:create', null],
      ['role:grant', 'Joined the team'],
      ['role:end', 'Left the team'],
      ['role:grant', 'Joined the team'],
    ]);
  });

  it('is granted once by a form sent twice, and refused to a user who has it', async () => {
    const grant = auditor(await anAccount());
    expect(await kindOf(grantRole(admin, grant, today))).toBe('ok');
    expect(await kindOf(grantRole(admin, grant, today))).toBe('ok');
    expect(await kindOf(grantRole(admin, { ...grant, membershipId: newId() }, today))).toBe('has-the-role');
  });

  it('is never granted to a suspended account, an unknown one or the administrator', async () => {
    const userId = await anAccount();
    await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [userId]);
    expect(await kindOf(grantRole(admin, auditor(userId), today))).toBe('not-found');
    expect(await kindOf(grantRole(admin, auditor(newId()), today))).toBe('not-found');
    expect(await kindOf(grantRole(admin, auditor(admin.userId), today))).toBe('own-role');
  });

  it('is ended neither by its own user, nor twice, nor by another commissioner', async () => {
    const practitioner = await aStaffMember('PRACTITIONER', code);
    const stranger = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    const id = await membershipOf(practitioner);
    expect(await kindOf(endRole(stranger, end(id), today))).toBe('not-found');
    expect(await kindOf(endRole(admin, end(await membershipOf(admin)), today))).toBe('own-role');
    expect(await kindOf(endRole(admin, end(id), today))).toBe('ok');
    expect(await kindOf(endRole(admin, end(id), today))).toBe('already-ended');
  });

  it('of the last administrator stays, even when two end each other at once', async () => {
    const second = await aStaffMember('ADMINISTRATOR', code);
    const [mine, theirs] = [await membershipOf(admin), await membershipOf(second)];
    // Both wait for this lock, so that both have read before either writes.
    const letGo = await lockRows('membership', code);
    const both = Promise.all([
      kindOf(endRole(admin, end(theirs), today)),
      kindOf(endRole(second, end(mine), today)),
    ]);
    await letGo();
    const kinds = await both;
    expect(kinds.sort()).toEqual(['last-administrator', 'ok']);
  });

  it('that ended at once is gone from an open session at the next request', async () => {
    const lead = await aStaffMember('PHB_LEAD', code);
    const session = sessionHash(await aSession(lead));
    const roles = async () => (await findSession(session, today, new Date()))?.memberships.length;
    expect(await roles()).toBe(1);
    must(await endRole(admin, end(await membershipOf(lead), day('2026-06-14')), today));
    expect(await roles()).toBe(0);
  });

  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))('is not the business of a %s', async (role) => {
    const actor = { ...(await aStaffMember('AUDITOR', code)), role };
    expect(await kindOf(createAccount(actor, aboutSam()))).toBe('not-found');
    expect(await kindOf(grantRole(actor, auditor(newId()), today))).toBe('not-found');
    expect(await kindOf(endRole(actor, end(newId()), today))).toBe('not-found');
  });
});
