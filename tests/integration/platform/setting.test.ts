import { beforeEach, describe, expect, it } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { SETTING_KEYS, SETTING_KINDS, type SettingKey } from '@/lib/core/settings/setting-kinds';
import { breakGlass } from '@/lib/person/commands/break-glass';
import { insertSession, setSessionRole } from '@/lib/platform/db/session';
import { settingOn, settingsOn } from '@/lib/platform/db/setting';
import { actorTransaction } from '@/lib/platform/db/transaction';
import { sessionLimits } from '@/lib/web/auth/session-limits';
import { aCase, clocksOf, someAccounts } from '../../support/case';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson } from '../../support/person';
import { chooseSetting } from '../../support/settings';
import { sql } from '../../support/superuser';

const [march, april, may] = [day('2026-03-02'), day('2026-04-01'), day('2026-05-01')];
let code: string;
let lead: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
});

const planDays = (on: PlainDate, actor = lead) =>
  actorTransaction(actor, (scope) => settingOn(scope, 'clock-write-plan', on));
const choose = (key: SettingKey, value: unknown, startsOn: PlainDate, of = code) =>
  chooseSetting(of, { key, value, startsOn });

describe('SET-01: what a commissioner has set on a day', () => {
  it('is the default where it has set nothing', async () => {
    const all = await actorTransaction(lead, (scope) => settingsOn(scope, SETTING_KEYS, april));
    expect(all).toEqual(Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTING_KINDS[key].default])));
  });

  it('is the row in force on the day, and a later row changes no earlier day', async () => {
    await choose('clock-write-plan', 35, april);
    const before = [await planDays(march), await planDays(april), await planDays(may)];
    await choose('clock-write-plan', 28, may);
    expect(before).toEqual([42, 35, 35]);
    expect([await planDays(march), await planDays(april), await planDays(may)]).toEqual([42, 35, 28]);
    expect(await planDays(day('2026-04-30'))).toBe(35);
  });

  it('of several kinds is read in one statement', async () => {
    await choose('clock-write-plan', 35, april);
    await choose('break-glass-hours', 4, april);
    const keys = ['break-glass-hours', 'clock-write-plan', 'staff-idle-minutes'] as const;
    const set = await actorTransaction(lead, (scope) => settingsOn(scope, keys, april));
    expect(set).toEqual({ 'break-glass-hours': 4, 'clock-write-plan': 35, 'staff-idle-minutes': 30 });
  });

  it('is never another commissioner’s, even where the reader names its code', async () => {
    const other = await aCommissioner();
    await choose('clock-write-plan', 7, april, other);
    expect(await planDays(may)).toBe(42);
    const rows = await actorTransaction(lead, async (scope) => [
      await settingOn({ ...scope, commissionerCode: other }, 'clock-write-plan', may),
      await scope.tx.setting.count(),
      scope.commissionerCode,
    ]);
    expect(rows).toEqual([42, 0, code]);
  });

  it('is the same for the people it acts on', async () => {
    await choose('clock-write-plan', 35, april);
    const holder = await aHolder(code, await aPerson(code));
    expect(await planDays(may, holder)).toBe(35);
  });
});

describe('SET-02: a row that cannot be right', () => {
  it.each([0, 183, 3.5, '35', null, [35]])(
    'is a fault that names it, and not the default: %j',
    async (value) => {
      const id = await choose('clock-write-plan', value, april);
      await expect(planDays(may)).rejects.toThrow(`Setting ${id} cannot be used`);
      expect(await planDays(march)).toBe(42);
    },
  );

  it('of an unknown kind is refused by the database, which knows the same kinds', async () => {
    await expect(chooseSetting(code, { key: 'clock-nap', value: 1, startsOn: april })).rejects.toThrow(
      'setting_key_known',
    );
    const [constraint] = await sql<{ text: string }>(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'setting_key_known'`,
    );
    const known = [...(constraint?.text ?? '').matchAll(/'([^']+)'::/g)].map(([, key]) => key);
    expect(known.sort()).toEqual([...SETTING_KEYS].sort());
  });

  it('that would start before it is recorded is refused: the past stays as it was', async () => {
    const recorded = (at: string) =>
      chooseSetting(code, { key: 'clock-write-plan', value: 35, startsOn: april }, at);
    await expect(recorded('2026-04-01T23:30:00Z')).rejects.toThrow('setting_not_in_the_past');
    await recorded('2026-04-01T22:30:00Z');
  });

  it('is never edited or taken back; of two from one day the one recorded later is in force', async () => {
    await choose('clock-write-plan', 35, april);
    const slip = { key: 'clock-write-plan', value: 30, startsOn: april };
    await chooseSetting(code, slip, `${april}T09:00:00Z`);
    expect(await planDays(april)).toBe(30);
    await expect(sql("UPDATE setting SET value = '1' WHERE commissioner_code = $1", [code])).rejects.toThrow(
      'append-only',
    );
    await expect(sql('DELETE FROM setting WHERE commissioner_code = $1', [code])).rejects.toThrow(
      'append-only',
    );
  });
});

describe('a commissioner’s choice is followed', () => {
  it.each([
    ['2026-03-03', '2026-03-17'],
    ['2026-03-04', '2026-03-31'],
  ])('from %s by a clock that starts on 3 March: due on %s', async (startsOn, dueOn) => {
    const accounts = await someAccounts();
    await choose('clock-decide-eligibility', 14, day(startsOn), accounts.code);
    expect(await clocksOf(await aCase(accounts))).toEqual([
      `DECIDE_ELIGIBILITY PHB_LEAD 2026-03-03 ${dueOn} open`,
    ]);
  });

  it('by a record that is opened outside the caseload', async () => {
    await choose('break-glass-hours', 2, april);
    const practitioner = await aStaffMember('PRACTITIONER', code);
    const personId = await aPerson(code);
    const at = new Date('2026-04-01T09:00:00Z');
    await runAt(at, () => breakGlass(practitioner, { personId, reason: 'Covering for Sam' }));
    const [row] = await sql('SELECT expires_at FROM break_glass WHERE person_id = $1', [personId]);
    expect(row).toEqual({ expires_at: new Date('2026-04-01T11:00:00Z') });
  });

  it('by the sessions of its staff, and by no budget holder’s', async () => {
    await choose('staff-idle-minutes', 10, april);
    await choose('staff-session-hours', 8, april);
    const holder = await aHolder(code, await aPerson(code));
    const limitsOf = (actor: Actor, on: PlainDate) =>
      actorTransaction(actor, (scope) => sessionLimits(scope, on));
    expect(await limitsOf(lead, march)).toEqual({ idleMinutes: 30, hours: 12 });
    expect(await limitsOf(lead, april)).toEqual({ idleMinutes: 10, hours: 8 });
    expect(await limitsOf(holder, april)).toEqual({ idleMinutes: 30, hours: 12 });
  });

  it('from the sign-in on, however late a role is chosen', async () => {
    const idHash = newId().replaceAll('-', '').padEnd(64, '0');
    const createdAt = new Date('2026-04-01T08:00:00Z');
    const absoluteExpiresAt = new Date('2026-04-01T20:00:00Z');
    const { userId } = lead;
    await insertSession({ idHash, userId, createdAt, idleMinutes: 30, absoluteExpiresAt, device: null });
    await setSessionRole(idHash, lead, { idleMinutes: 10, hours: 8 });
    const [session] = await sql(
      'SELECT role, commissioner_code, idle_minutes, absolute_expires_at FROM session WHERE id_hash = $1',
      [idHash],
    );
    expect(session).toEqual({
      role: 'PHB_LEAD',
      commissioner_code: code,
      idle_minutes: 10,
      absolute_expires_at: new Date('2026-04-01T16:00:00Z'),
    });
  });
});
