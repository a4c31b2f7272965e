import { beforeEach, describe, expect, it } from 'vitest';
import { usersSpec } from '@/components/identity/users-spec';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { readView } from '@/lib/core/list-view';
import { pence } from '@/lib/core/money';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { changeLimit } from '@/lib/identity/commands/change-limit';
import { endRole } from '@/lib/identity/commands/end-role';
import { addRole } from '@/lib/identity/commands/grant-role';
import { inviteAgain, withdrawInvitation } from '@/lib/identity/commands/invite-again';
import { inviteUser } from '@/lib/identity/commands/invite-user';
import { invitationState } from '@/lib/identity/queries/invitation-state';
import { userList } from '@/lib/identity/queries/user-list';
import { roleView, userView } from '@/lib/identity/queries/user-view';
import { findSession } from '@/lib/platform/db/session';
import { aCommissioner, anAccount, aSession, aStaffMember, sessionHash } from '../../support/identity';
import { lockRows } from '../../support/lock-rows';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { anInvitation, anInvitedUser, membershipIdOf } from '../../support/users';

const today = todayInLondon();
const [yesterday, tomorrow, nextWeek] = [addDays(today, -1), addDays(today, 1), addDays(today, 7)];
const seal = (code: string) => code;
const invite = (admin: Actor, change = {}) => inviteUser(admin, { ...anInvitation(change), seal }, today);
const invitationOf = async (userId: string) => (await userView(admin, userId, today))?.invitation;
const accept = (id: string, code: string) =>
  acceptInvitation(
    { invitationId: id, code, password: 'three-random-words-here', hashPassword: async () => 'hash' },
    today,
  );
const periods = async (userId: string) =>
  (await userView(admin, userId, today))?.periods.map(({ role, limit, startsOn, endsOn }) => [
    role,
    limit,
    startsOn,
    endsOn,
  ]);
const end = (membershipId: string, lastDay: typeof today | null = null) => ({
  membershipId,
  lastDay,
  reason: 'Left the team',
});

let code: string;
let admin: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

describe('inviting a user', () => {
  it('makes the account, the role and one invitation, which sets the password once', async () => {
    const { userId, invitation } = await anInvitedUser(admin);
    const view = await userView(admin, userId, today);
    expect(view).toMatchObject({ name: 'Ines Field', jobTitle: 'Nurse, Bath team', lastSignIn: null });
    expect(await periods(userId)).toEqual([['PHB_LEAD', 5_000_000, today, null]]);
    expect(view?.changes).toMatchObject([{ kind: 'GRANTED', reason: 'Joins the team', onDay: today }]);
    expect(view?.invitation).toMatchObject({ id: invitation?.id, status: 'waits', lastDay: nextWeek });
    expect(await kindOf(accept(invitation?.id ?? '', invitation?.sealed ?? ''))).toBe('ok');
    expect((await invitationOf(userId))?.status).toBe('used');
    expect(await kindOf(inviteAgain(admin, { userId, seal }, today))).toBe('has-a-password');
  });

  it('keeps its code nowhere in the database', async () => {
    const { invitation } = await anInvitedUser(admin);
    const [row] = await sql<{ text: string }>('SELECT i::text AS text FROM invitation i WHERE id = $1', [
      invitation?.id,
    ]);
    expect(row?.text).not.toContain(invitation?.sealed);
  });

  it('gives a user who signs in here the role, and no invitation', async () => {
    const nurse = await aStaffMember('PRACTITIONER', code, { password: 'correct horse' });
    const email = nurse.email.toUpperCase();
    expect(must(await invite(admin, { email }))).toEqual({ userId: nurse.userId, invitation: null });
    expect((await periods(nurse.userId))?.map(([role]) => role)).toContain('PHB_LEAD');
    expect(await kindOf(invite(admin, { email }))).toBe('has-the-role');
  });

  it('leaves an account alone that another commissioner invited and no one has opened', async () => {
    const elsewhere = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    const { userId } = await anInvitedUser(elsewhere);
    const email = `${userId}@test.invalid`;
    expect(await kindOf(invite(admin, { email }))).toBe('waits-elsewhere');
    expect(await userView(admin, userId, today)).toBeNull();
  });

  it('is refused for oneself, a suspended account, a day that is over, and a limit of another role', async () => {
    const own = await anAccount('ADMINISTRATOR', code);
    await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [own.userId]);
    const [mine] = await sql<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      admin.userId,
    ]);
    expect(await kindOf(invite(admin, { email: mine?.email }))).toBe('own-role');
    expect(await kindOf(invite(admin, { email: own.email }))).toBe('account-suspended');
    expect(await kindOf(invite(admin, { startsOn: yesterday }))).toBe('starts-in-the-past');
    expect(await kindOf(invite(admin, { role: 'AUDITOR' }))).toBe('limit-only-for-a-lead');
    const [made] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM user_account WHERE display_name = 'Ines Field' AND created_at > now() - interval '2 seconds'
         AND id NOT IN (SELECT user_id FROM membership)`,
    );
    expect(made?.count).toBe(0);
  });

  it('again ends the link of before; withdrawn, no link works', async () => {
    const { userId, invitation } = await anInvitedUser(admin);
    const again = must(await inviteAgain(admin, { userId, seal }, today));
    expect(await invitationState(invitation?.id ?? '')).toBe('REPLACED');
    expect(await kindOf(accept(invitation?.id ?? '', invitation?.sealed ?? ''))).toBe('not-open');
    must(await withdrawInvitation(admin, userId, 'Wrong address'));
    expect(await invitationState(again.id)).toBe('WITHDRAWN');
    expect(await kindOf(accept(again.id, again.sealed))).toBe('not-open');
    expect(await kindOf(withdrawInvitation(admin, userId, 'Twice'))).toBe('nothing-to-withdraw');
    expect((await invitationOf(userId))?.status).toBe('withdrawn');
  });
});

it('a user without a password any more is invited again from their page', async () => {
  const { userId, invitation } = await anInvitedUser(admin);
  must(await accept(invitation?.id ?? '', invitation?.sealed ?? ''));
  expect(await userView(admin, userId, today)).toMatchObject({ hasPassword: true });
  await sql('UPDATE user_account SET password_hash = NULL WHERE id = $1', [userId]);
  const view = await userView(admin, userId, today);
  expect(view).toMatchObject({ hasPassword: false, invitation: { status: 'used' } });
  const again = must(await inviteAgain(admin, { userId, seal }, today));
  expect(await kindOf(accept(again.id, again.sealed))).toBe('ok');
});

describe('a role', () => {
  it('and its limit change from a day on, and what was before stays', async () => {
    const { userId } = await anInvitedUser(admin);
    const first = await membershipIdOf(userId);
    const change = { membershipId: first, limit: pence(7_500_000), reason: 'Board of 26 November' };
    must(await changeLimit(admin, { ...change, nextId: newId(), startsOn: nextWeek }, today));
    expect(await periods(userId)).toEqual([
      ['PHB_LEAD', 7_500_000, nextWeek, null],
      ['PHB_LEAD', 5_000_000, today, addDays(nextWeek, -1)],
    ]);
    const again = { ...change, nextId: newId(), startsOn: addDays(nextWeek, 1) };
    expect(await kindOf(changeLimit(admin, again, today))).toBe('outside-the-role');
    expect((await userView(admin, userId, today))?.changes.map(({ kind, limit }) => [kind, limit])).toEqual([
      ['LIMIT', 7_500_000],
      ['GRANTED', 5_000_000],
    ]);
  });

  it('with a limit changed today ends the sessions, and the next one has the new limit', async () => {
    const lead = await aStaffMember('PHB_LEAD', code, { limitPence: 4_000_000 });
    const session = sessionHash(await aSession(lead));
    const facts = (hash: string) => findSession(hash, today, new Date());
    expect((await facts(session))?.memberships).toMatchObject([{ approvalLimitPence: 4_000_000 }]);
    const change = { membershipId: await membershipIdOf(lead.userId), nextId: newId(), startsOn: today };
    must(await changeLimit(admin, { ...change, limit: null, reason: 'On leave' }, today));
    expect((await facts(session))?.endedAt).not.toBeNull();
    expect((await facts(sessionHash(await aSession(lead))))?.memberships).toMatchObject([
      { approvalLimitPence: null },
    ]);
  });

  it('that ends at once ends the sessions and an invitation, and is given again', async () => {
    const { userId, invitation } = await anInvitedUser(admin);
    const membershipId = await membershipIdOf(userId);
    const session = sessionHash(await aSession({ ...admin, userId, role: 'PHB_LEAD' }));
    must(await endRole(admin, end(membershipId), today));
    expect((await findSession(session, today, new Date()))?.endedAt).not.toBeNull();
    expect(await invitationState(invitation?.id ?? '')).toBe('WITHDRAWN');
    expect((await userView(admin, userId, today))?.periods).toMatchObject([{ isEmpty: true, isOpen: false }]);
    expect(await kindOf(inviteAgain(admin, { userId, seal }, today))).toBe('no-role');
    const grant = { membershipId: newId(), userId, role: 'PHB_LEAD', limit: null } as const;
    must(await addRole(admin, { ...grant, startsOn: today, reason: 'A mistake' }, today));
    expect((await userView(admin, userId, today))?.periods.filter(({ isOpen }) => isOpen)).toHaveLength(1);
  });

  it('that is to come ends before it begins, and an end to come is brought forward', async () => {
    const { userId } = await anInvitedUser(admin, { startsOn: nextWeek });
    const id = await membershipIdOf(userId);
    must(await endRole(admin, end(id, addDays(nextWeek, 20)), today));
    must(await endRole(admin, end(id), today));
    expect(await periods(userId)).toEqual([['PHB_LEAD', 5_000_000, nextWeek, addDays(nextWeek, -1)]]);
  });

  it('ends with what was to come of it: a changed limit does not bring it back', async () => {
    const { userId, invitation } = await anInvitedUser(admin);
    const other = await anInvitedUser(admin, { startsOn: nextWeek });
    const membershipId = await membershipIdOf(userId);
    const change = { membershipId, nextId: newId(), limit: pence(7_500_000), reason: 'Board' };
    must(await changeLimit(admin, { ...change, startsOn: nextWeek }, today));
    must(await endRole(admin, end(membershipId), today));
    const view = await userView(admin, userId, today);
    expect(view?.periods.filter(({ isOpen }) => isOpen)).toEqual([]);
    expect(view?.changes.map(({ kind }) => kind).sort()).toEqual(['ENDED', 'ENDED', 'GRANTED', 'LIMIT']);
    expect(await invitationState(invitation?.id ?? '')).toBe('WITHDRAWN');
    expect(await periods(other.userId)).toEqual([['PHB_LEAD', 5_000_000, nextWeek, null]]);
  });

  it('given by two at once is given once', async () => {
    const { userId } = await anInvitedUser(admin);
    const second = await aStaffMember('ADMINISTRATOR', code);
    const grant = () =>
      ({ membershipId: newId(), userId, role: 'AUDITOR', limit: null, reason: 'Audits' }) as const;
    const letGo = await lockRows('user_account', userId, 'id');
    const both = Promise.all([
      kindOf(addRole(admin, { ...grant(), startsOn: today }, today)),
      kindOf(addRole(second, { ...grant(), startsOn: tomorrow }, today)),
    ]);
    await letGo();
    expect((await both).sort()).toEqual(['has-the-role', 'ok']);
  });

  it('of the last administrator who can sign in stays, also next to one who was only invited', async () => {
    const second = await aStaffMember('ADMINISTRATOR', code);
    await anInvitedUser(admin, { role: 'ADMINISTRATOR', limit: null });
    must(await endRole(second, end(await membershipIdOf(admin.userId)), today));
    expect(await kindOf(endRole(admin, end(await membershipIdOf(second.userId)), today))).toBe(
      'last-administrator',
    );
  });

  it('of oneself is neither given nor changed, and one of another commissioner is not found', async () => {
    const stranger = await aStaffMember('PHB_LEAD', await aCommissioner());
    const theirs = await membershipIdOf(stranger.userId);
    const grant = {
      membershipId: newId(),
      role: 'AUDITOR',
      limit: null,
      startsOn: today,
      reason: 'x',
    } as const;
    expect(await kindOf(addRole(admin, { ...grant, userId: admin.userId }, today))).toBe('own-role');
    expect(await kindOf(addRole(admin, { ...grant, userId: stranger.userId }, today))).toBe('not-found');
    const change = { nextId: newId(), limit: pence(1), startsOn: today, reason: 'x' };
    expect(await kindOf(changeLimit(admin, { ...change, membershipId: theirs }, today))).toBe('not-found');
    expect(await kindOf(inviteAgain(admin, { userId: stranger.userId, seal }, today))).toBe('not-found');
    expect(await userView(admin, stranger.userId, today)).toBeNull();
    expect(await userView(admin, 'not-an-id', today)).toBeNull();
    const address = { userId: stranger.userId, membershipId: theirs };
    expect(await roleView(admin, address, today)).toBeNull();
  });

  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR'))('is not the business of a %s', async (role) => {
    const { userId } = await anInvitedUser(admin);
    const actor = { ...(await aStaffMember('AUDITOR', code)), role };
    expect(await userView(actor, userId, today)).toBeNull();
    expect(await kindOf(invite(actor))).toBe('not-found');
    expect(await kindOf(inviteAgain(actor, { userId, seal }, today))).toBe('not-found');
    expect(await kindOf(withdrawInvitation(actor, userId, 'x'))).toBe('not-found');
    const change = { membershipId: await membershipIdOf(userId), nextId: newId(), limit: null };
    expect(await kindOf(changeLimit(actor, { ...change, startsOn: today, reason: 'x' }, today))).toBe(
      'not-found',
    );
  });
});

describe('the list of users', () => {
  const list = async (params: Record<string, string> = {}, search: string | null = null) => {
    const page = await userList(admin, readView(usersSpec, params), search, today);
    if (!page) throw new Error('No list');
    return page;
  };
  const names = async (params = {}, search: string | null = null) =>
    (await list(params, search)).rows.map(({ name, role }) => `${name} ${role}`);

  it('filters by role and state, and finds by name and address', async () => {
    const self = `${admin.displayName} ADMINISTRATOR`;
    const a = await anInvitedUser(admin, { name: 'Aa Invited' });
    await anInvitedUser(admin, { name: 'Bb Later', role: 'AUDITOR', limit: null, startsOn: nextWeek });
    const c = await anInvitedUser(admin, { name: 'Cc Ended', role: 'PRACTITIONER', limit: null });
    must(await endRole(admin, end(await membershipIdOf(c.userId)), today));
    expect((await names()).sort()).toEqual(['Aa Invited PHB_LEAD', self, 'Bb Later AUDITOR'].sort());
    expect(await names({ status: 'NOW' })).toEqual(expect.arrayContaining(['Aa Invited PHB_LEAD', self]));
    expect(await names({ status: 'LATER' })).toEqual(['Bb Later AUDITOR']);
    expect(await names({ status: 'INVITED' })).toEqual(['Aa Invited PHB_LEAD', 'Bb Later AUDITOR']);
    expect(await names({ status: 'ENDED' })).toEqual(['Cc Ended PRACTITIONER']);
    expect(await names({ role: 'PHB_LEAD' })).toEqual(['Aa Invited PHB_LEAD']);
    expect(await names({}, 'LATER bb')).toEqual(['Bb Later AUDITOR']);
    expect(await names({}, a.userId.slice(0, 30))).toEqual(['Aa Invited PHB_LEAD']);
    expect(await names({}, '%')).toEqual([]);
    expect((await list({ role: 'PHB_LEAD' })).rows[0]).toMatchObject({
      email: `${a.userId}@test.invalid`,
      limit: 5_000_000,
      invitedUntil: nextWeek,
      lastSignIn: null,
    });
  });

  it('shows one period of a role: the one in force before one to come, and no ended one next to another', async () => {
    const { userId } = await anInvitedUser(admin, { name: 'Aa Invited' });
    const change = { membershipId: await membershipIdOf(userId), nextId: newId(), reason: 'Board' };
    must(await changeLimit(admin, { ...change, limit: pence(9), startsOn: nextWeek }, today));
    const limits = async (params: Record<string, string>) =>
      (await list(params)).rows.map(({ limit }) => limit);
    expect(await limits({ role: 'PHB_LEAD' })).toEqual([5_000_000]);
    expect(await limits({ role: 'PHB_LEAD', status: 'LATER' })).toEqual([]);
    must(await endRole(admin, end(await membershipIdOf(userId)), today));
    must(await endRole(admin, end(change.membershipId), today));
    expect(await limits({ role: 'PHB_LEAD', status: 'ENDED' })).toHaveLength(1);
  });

  it('comes page by page, each role once, both ways', async () => {
    for (let n = 0; n < 30; n += 1) await anInvitedUser(admin, { name: `Same ${n % 3}` });
    const first = await list({ sort: 'name' });
    const second = await list({ after: first.nextAfter ?? '' });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect([first.rows.length, second.rows.length, new Set(ids).size]).toEqual([25, 6, 31]);
    const back = await list({ before: second.rows[0]?.id ?? '' });
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  });

  it('puts each opening on record', async () => {
    await list();
    const seen = await sql('SELECT role FROM audit_event WHERE action = $1 AND commissioner_code = $2', [
      'user:view',
      code,
    ]);
    expect(seen).toEqual([{ role: 'ADMINISTRATOR' }]);
  });
});
