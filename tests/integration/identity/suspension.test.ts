import { beforeEach, describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import { askPasswordLink } from '@/lib/identity/commands/ask-password-link';
import { restoreAccount, suspendAccount } from '@/lib/identity/commands/suspend-account';
import { suspensionView } from '@/lib/identity/queries/suspension-view';
import { findAccount } from '@/lib/platform/db/session';
import { rememberDevice } from '@/lib/platform/db/sign-in';
import {
  type Account,
  aCommissioner,
  aSession,
  aStaffMember,
  endRoleOf,
  giveRole,
} from '../../support/identity';
import { lockRows } from '../../support/lock-rows';
import { messagesTo } from '../../support/message';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
let code: string;
let admin: Account;
let nurse: Account;
beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
  nurse = await aStaffMember('PRACTITIONER', code, { password: 'three walls under rain' });
});

const suspend = (actor: Account, { userId }: Account) =>
  suspendAccount(actor, { userId, reason: 'Her phone was stolen' }, today);
const restore = (actor: Account, { userId }: Account) =>
  restoreAccount(actor, { userId, reason: 'She has it back' });
const isSuspended = async ({ email }: Account) => (await findAccount(email))?.suspendedAt != null;

describe('a suspended account (IDN-16)', () => {
  it('ends every session and device at once, and gets in again with a reason', async () => {
    await aSession(nurse);
    await rememberDevice(nurse.userId, 'a'.repeat(64), new Date());
    must(await suspend(admin, nurse));
    expect(await isSuspended(nurse)).toBe(true);
    expect(await sql('SELECT FROM session WHERE user_id = $1 AND ended_at IS NULL', [nurse.userId])).toEqual([]); // biome-ignore format: one line
    expect(await sql('SELECT FROM known_device WHERE user_id = $1', [nurse.userId])).toEqual([]);
    await askPasswordLink(nurse.email, today);
    expect(await messagesTo(nurse.userId)).toEqual([]);
    expect(await kindOf(suspend(admin, nurse))).toBe('suspended-already');
    const other = await aStaffMember('ADMINISTRATOR', code);
    must(await restore(other, nurse));
    expect(await isSuspended(nurse)).toBe(false);
    expect(await kindOf(restore(other, nurse))).toBe('not-suspended');
    expect((await suspensionView(admin, nurse.userId))?.history).toMatchObject([
      { isEnd: true, reason: 'She has it back', authorName: other.displayName },
      { isEnd: false, reason: 'Her phone was stolen', authorName: admin.displayName },
    ]);
    const trail = await sql('SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE $2 ORDER BY at, id', [nurse.userId, 'account:%']); // biome-ignore format: one line
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account:suspend', 'account:restore']),
    );
  });

  it('is never one’s own, nor of another commissioner', async () => {
    expect(await kindOf(suspend(admin, admin))).toBe('own-account');
    const stranger = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    expect(await kindOf(suspend(stranger, nurse))).toBe('not-found');
    expect(await suspensionView(stranger, nurse.userId)).toBeNull();
    const lead = await aStaffMember('PHB_LEAD', code);
    await expect(suspend(lead, nurse)).resolves.toMatchObject({ ok: false });
    expect(await isSuspended(nurse)).toBe(false);
  });

  it('is not that of a colleague without a role here any more, who may work elsewhere', async () => {
    await endRoleOf(nurse, addDays(today, -1));
    expect(await kindOf(suspend(admin, nurse))).toBe('no-role-here');
    expect(await suspensionView(admin, nurse.userId)).toBeNull();
    expect(await isSuspended(nurse)).toBe(false);
  });

  it('that loses its role meanwhile is still let in again', async () => {
    must(await suspend(admin, nurse));
    await endRoleOf(nurse, addDays(today, -1));
    must(await restore(admin, nurse));
    expect(await isSuspended(nurse)).toBe(false);
  });

  it('of two administrators who suspend each other at once one is left', async () => {
    const other = await aStaffMember('ADMINISTRATOR', code);
    const letGo = await lockRows('membership', code);
    const both = Promise.all([kindOf(suspend(admin, other)), kindOf(suspend(other, admin))]);
    await letGo();
    expect((await both).toSorted()).toEqual(['last-administrator', 'ok']);
  });

  it('is let in again only by who suspended it', async () => {
    const elsewhere = await aCommissioner();
    await giveRole({ ...nurse, commissionerCode: elsewhere }, 'PRACTITIONER');
    const there = await aStaffMember('ADMINISTRATOR', elsewhere);
    must(await suspend(admin, nurse));
    expect(await kindOf(restore(there, nurse))).toBe('not-suspended-here');
    must(await restore(admin, nurse));
  });
});
