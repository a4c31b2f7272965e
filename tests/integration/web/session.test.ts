import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { breakGlass } from '@/lib/person/commands/break-glass';
import {
  endAllSessions,
  findSession,
  insertSession,
  listSessions,
  renameSession,
  setSessionRole,
  touchSession,
} from '@/lib/platform/db/session';
import {
  findFailedSignIns,
  insertSignInFailure,
  isDeviceOf,
  rememberDevice,
} from '@/lib/platform/db/sign-in';
import { actorOf, roleChoicesOf } from '@/lib/web/auth/actor';
import { countAttempt, forgetAttempts } from '@/lib/web/auth/attempts';
import { hashPassword, passwordMatches } from '@/lib/web/auth/password';
import { aCommissioner, aStaffMember, endRoleOf, giveRole } from '../../support/identity';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-11-21');
const at = new Date('2026-11-21T09:00:00Z');
const limits = { idleMinutes: 30, hours: 12 };
const read = (idHash: string, on = today) => findSession(idHash, on, at);

async function aSession(actor: Actor, role = true): Promise<string> {
  const idHash = createHash('sha256').update(randomBytes(32)).digest('hex');
  const absoluteExpiresAt = new Date(at.getTime() + 12 * 3_600_000);
  await insertSession({
    idHash,
    userId: actor.userId,
    createdAt: at,
    idleMinutes: 30,
    absoluteExpiresAt,
    device: null,
  });
  if (role) await setSessionRole(idHash, actor, limits);
  return idHash;
}

const actorBehind = async (idHash: string, on = today) => {
  const facts = await read(idHash, on);
  return facts && actorOf(facts);
};

let code: string;
beforeAll(async () => {
  code = await aCommissioner();
});

describe('who is behind a session', () => {
  it('is no user when there is no such session', async () => {
    expect(await read('0'.repeat(64))).toBeNull();
  });

  it('is the member of staff, with the limit of today', async () => {
    const lead = await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 });
    expect(await actorBehind(await aSession(lead))).toMatchObject({
      userId: lead.userId,
      role: 'PHB_LEAD',
      approvalLimitPence: 5_000_000,
      personIds: [],
    });
  });

  it('is no user before a role is chosen, and only a granted role can be taken', async () => {
    const lead = await aStaffMember('PHB_LEAD', code);
    const session = await aSession(lead, false);
    expect(await actorBehind(session)).toBeNull();
    await setSessionRole(session, { commissionerCode: code, role: 'FINANCE_OFFICER' }, limits);
    expect(await actorBehind(session)).toBeNull();
    await setSessionRole(session, { commissionerCode: await aCommissioner(), role: 'PHB_LEAD' }, limits);
    expect(await actorBehind(session)).toBeNull();
  });

  it('loses the role on the next request when the membership ends', async () => {
    const lead = await aStaffMember('PHB_LEAD', code);
    const session = await aSession(lead);
    await endRoleOf(lead, today);
    expect(await actorBehind(session)).not.toBeNull();
    expect(await actorBehind(session, addDays(today, 1))).toBeNull();
  });

  it('reaches the caseload while it lasts, and a record opened with a reason until it closes', async () => {
    const [kept, left, opened, closed] = await Promise.all([1, 2, 3, 4].map(() => aPerson(code)));
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), kept ?? '', left ?? '');
    await sql(`UPDATE caseload_entry SET ends_on = $2 WHERE person_id = $1`, [left, addDays(today, -1)]);
    const reason = 'A reason long enough';
    const open = (personId = '', hoursAgo = 0) =>
      runAt(new Date(at.getTime() - hoursAgo * 3_600_000), () =>
        breakGlass(practitioner, { personId, reason }),
      );
    // A record stays open for 8 hours.
    must(await open(opened, 7));
    must(await open(closed, 9));
    const actor = await actorBehind(await aSession(practitioner));
    expect(actor?.personIds.sort()).toEqual([kept, opened].sort());
  });

  it.each(['BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'] as const)(
    'a %s reaches the person while the authority is in force',
    async (role) => {
      const personId = await aPerson(code);
      const holder = await aHolder(code, personId, role, { plan: false });
      const session = await aSession(holder);
      expect(await actorBehind(session)).toMatchObject({
        role,
        personIds: [personId],
        // One's own sign-in covers everything.
        authorities: [{ personId, coversMoney: true, coversPlan: role === 'BUDGET_HOLDER' }],
      });
      await sql(`UPDATE authority SET ends_on = $2 WHERE user_id = $1`, [holder.userId, addDays(today, -1)]);
      expect(await actorBehind(session)).toBeNull();
    },
  );

  it('an authority that has not begun, or was ended early, opens nothing', async () => {
    const holder = await aHolder(code, await aPerson(code), 'REPRESENTATIVE');
    const session = await aSession(holder);
    await sql(`UPDATE authority SET starts_on = $2 WHERE user_id = $1`, [holder.userId, addDays(today, 1)]);
    expect(await actorBehind(session)).toBeNull();
    await sql(
      `UPDATE authority SET starts_on = '2020-01-01', ended_at = now(), ended_reason = 'Test' WHERE user_id = $1`,
      [holder.userId],
    );
    expect(await actorBehind(session)).toBeNull();
  });

  it('offers each commissioner and role once', async () => {
    const other = await aCommissioner();
    const lead = await aStaffMember('PHB_LEAD', code);
    await giveRole({ ...lead, commissionerCode: other }, 'PRACTITIONER');
    const facts = await read(await aSession(lead, false));
    expect(
      facts && roleChoicesOf(facts).map(({ commissionerCode, role }) => `${commissionerCode} ${role}`),
    ).toEqual([`${code} PHB_LEAD`, `${other} PRACTITIONER`]);
  });

  it('a suspended account is named as such, with its sessions ended everywhere at once', async () => {
    const lead = await aStaffMember('PHB_LEAD', code);
    const sessions = [await aSession(lead), await aSession(lead)];
    await sql(`UPDATE user_account SET suspended_at = now() WHERE id = $1`, [lead.userId]);
    expect((await read(sessions[0] ?? ''))?.suspended).toBe(true);
    expect(await endAllSessions(lead.userId, at)).toBe(2);
    expect((await read(sessions[1] ?? ''))?.endedAt).not.toBeNull();
  });

  it('a use after the end does not wake a session', async () => {
    const lead = await aStaffMember('PHB_LEAD', code);
    const session = await aSession(lead);
    await endAllSessions(lead.userId, at);
    await touchSession(session, new Date(at.getTime() + 60_000));
    expect(Date.parse((await read(session))?.lastSeenAt ?? '')).toBe(at.getTime());
  });
});

describe('passwords', () => {
  it('are argon2id, salted, and match only themselves', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwordMatches(one, 'correct horse')).toBe(true);
    expect(await passwordMatches(one, 'Correct horse')).toBe(false);
    const typed = 'größere Wälder im Café';
    for (const [set, used] of [
      ['NFD', 'NFC'],
      ['NFC', 'NFD'],
    ] as const)
      expect(await passwordMatches(await hashPassword(typed.normalize(set)), typed.normalize(used))).toBe(
        true,
      );
    expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  });
});

describe('sessions of one account', () => {
  it('are ten at most: a new sign-in ends the one used longest ago', async () => {
    const lead = await aStaffMember('PHB_LEAD', code);
    const first = await aSession(lead);
    await aSession(lead);
    await touchSession(first, new Date(at.getTime() + 60_000));
    for (let more = 0; more < 9; more += 1) await aSession(lead);
    const open = await listSessions(lead.userId);
    expect(open).toHaveLength(10);
    expect(open.map(({ idHash }) => idHash)).toContain(first);
    const [ended] = await sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM session WHERE user_id = $1 AND ended_at IS NOT NULL',
      [lead.userId],
    );
    expect(ended?.count).toBe(1);
  });

  it('take a new id with a role, and the old one opens nothing', async () => {
    const lead = await aStaffMember('PHB_LEAD', code);
    const session = await aSession(lead);
    const renewed = createHash('sha256').update(randomBytes(32)).digest('hex');
    await renameSession(session, renewed);
    expect(await read(session)).toBeNull();
    expect(await actorBehind(renewed)).toMatchObject({ userId: lead.userId });
  });
});

describe('attempts to sign in', () => {
  const anEmail = () => `${randomBytes(6).toString('hex')}@test.invalid`;
  const attemptOf = (email: string, address: string, isKnownDevice = false) => ({
    email,
    address,
    isKnownDevice,
  });

  it('pass five times for one account from one address, then once in 15 seconds', async () => {
    const attempt = attemptOf(anEmail(), '192.0.2.1');
    const waits = await Promise.all(Array.from({ length: 9 }, () => countAttempt(attempt)));
    // The sixth passes and begins the pause.
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(6);
    expect(waits.filter((seconds) => seconds >= 14 && seconds <= 15)).toHaveLength(3);
    await forgetAttempts(attempt);
    expect(await countAttempt(attempt)).toBe(0);
  });

  it('from elsewhere keep no user out who was signed in on the device before', async () => {
    const email = anEmail();
    for (let turn = 0; turn < 40; turn += 1) await countAttempt(attemptOf(email, `198.51.100.${turn}`));
    expect(await countAttempt(attemptOf(email, '203.0.113.1'))).toBeGreaterThan(0);
    expect(await countAttempt(attemptOf(email, '203.0.113.1', true))).toBe(0);
  });

  it('of colleagues at one address slow it down to one in a second, and never close it', async () => {
    for (let turn = 0; turn < 105; turn += 1) await countAttempt(attemptOf(anEmail(), '192.0.2.77'));
    const seconds = await countAttempt(attemptOf(anEmail(), '192.0.2.77'));
    expect(seconds).toBeLessThanOrEqual(1);
    expect(await countAttempt(attemptOf(anEmail(), '192.0.2.77', true))).toBe(0);
  });

  it('with the right password are no reason to slow the next, however many from one address', async () => {
    for (let turn = 0; turn < 102; turn += 1) {
      const attempt = attemptOf(`right-${turn}@test.invalid`, '192.0.2.200');
      expect(await countAttempt(attempt)).toBe(0);
      await forgetAttempts(attempt);
    }
  });

  it('are counted under a digest: no address is in the table', async () => {
    await countAttempt(attemptOf('somebody@test.invalid', '198.51.100.7'));
    const rows = await sql<{ key: string }>(`SELECT key FROM rate_limit`);
    expect(rows.some(({ key }) => key.includes('somebody') || key.includes('198.51'))).toBe(false);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('that fail are on record with the account they were for, and never with what was typed', async () => {
    const { userId } = await aStaffMember('PRACTITIONER', code);
    const failure = { at, userId, networkAddress: '192.0.2.9', kind: 'WRONG' as const };
    await insertSignInFailure(failure);
    await insertSignInFailure({ ...failure, at: new Date(at.getTime() + 60_000), kind: 'SLOWED' });
    await insertSignInFailure({ ...failure, userId: null });
    const last = new Date(at.getTime() + 60_000);
    expect(await findFailedSignIns(userId, at)).toEqual({ count: 2, last });
    expect(await findFailedSignIns(userId, last)).toEqual({ count: 1, last });
    expect(await findFailedSignIns(userId, new Date(last.getTime() + 1))).toEqual({ count: 0, last: null });
  });

  it('know the devices of an account, and not those of another', async () => {
    const [mine, other] = [
      await aStaffMember('PRACTITIONER', code),
      await aStaffMember('PRACTITIONER', code),
    ];
    const emailOf = async (userId: string) =>
      (await sql<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [userId]))[0]?.email ??
      '';
    const token = createHash('sha256').update(randomBytes(32)).digest('hex');
    await rememberDevice(mine.userId, token, at);
    await rememberDevice(mine.userId, token, new Date(at.getTime() + 1));
    expect(await isDeviceOf(await emailOf(mine.userId), token)).toBe(true);
    expect(await isDeviceOf(await emailOf(other.userId), token)).toBe(false);
    expect(await isDeviceOf(await emailOf(mine.userId), '0'.repeat(64))).toBe(false);
  });
});
