import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays, addMonths, day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { SETTING_KEYS, SETTING_KINDS, type SettingKey } from '@/lib/core/settings/setting-kinds';
import { type RecordSetting, recordSetting } from '@/lib/identity/commands/record-setting';
import { takeBackSetting } from '@/lib/identity/commands/take-back-setting';
import { settingHistory } from '@/lib/identity/queries/setting-history';
import { settingsList } from '@/lib/identity/queries/settings';
import { settingOn, settingsOn } from '@/lib/platform/db/setting';
import { query } from '@/lib/platform/db/transaction';
import { onDay } from '../../support/day';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson } from '../../support/person';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-06-15');
const nextWeek = addDays(today, 7);
let code: string;
let admin: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

const versionOf = async (key: SettingKey) => (await settingHistory(admin, key, today))?.version ?? -1;

/** Sets a value as who has just opened the page would. */
async function set(change: Partial<RecordSetting> = {}, { actor = admin, on = today } = {}) {
  const key = change.key ?? 'clock-write-plan';
  const first = { settingId: newId(), key, value: 35, startsOn: on, reason: 'Agreed by the board' };
  const version = change.version ?? (await versionOf(key));
  return onDay(on, () => kindOf(recordSetting(actor, { ...first, ...change, version }, on)));
}

const takeBack = (settingId: string, on = today, actor = admin) =>
  onDay(on, () => kindOf(takeBackSetting(actor, { settingId, reason: 'Not agreed' })));
const shown = (key: SettingKey = 'clock-write-plan', on = today) => settingHistory(admin, key, on);
const inForce = (on: PlainDate, key: SettingKey = 'clock-write-plan') =>
  query(admin, 'setting:view', (scope) => settingOn(scope, key, on));

describe('SET-03: what a commissioner sets', () => {
  it('holds from its first day, and every day before keeps its value', async () => {
    expect(await set({ startsOn: nextWeek })).toBe('ok');
    expect([await inForce(today), await inForce(addDays(nextWeek, -1))]).toEqual([42, 42]);
    expect([await inForce(nextWeek), await inForce(addMonths(nextWeek, 12))]).toEqual([35, 35]);
    expect(await set({ value: 28 }, { on: addMonths(nextWeek, 1) })).toBe('ok');
    expect(await inForce(addDays(addMonths(nextWeek, 1), -1))).toBe(35);
    expect(await inForce(addMonths(nextWeek, 1))).toBe(28);
    expect(await inForce(today)).toBe(42);
  });

  it('stays on record with who, when and why, and goes into the audit trail', async () => {
    await set({ reason: 'A slip' });
    await set({ value: 30 });
    await set({ startsOn: nextWeek, value: 28 });
    expect(await shown()).toMatchObject({
      now: 30,
      version: 3,
      set: { value: 30, from: '15 June 2026', by: `${admin.displayName}, 15 June 2026` },
      coming: [{ value: 28, from: '22 June 2026', reason: 'Agreed by the board' }],
      past: [{ value: 35, reason: 'A slip', takenBack: null }],
    });
    const trail = await sql(
      `SELECT reason FROM audit_event WHERE commissioner_code = $1 AND action = 'setting:record' ORDER BY at, id`,
      [code],
    );
    expect(trail.map(({ reason }) => reason).sort()).toEqual(
      ['A slip', 'Agreed by the board', 'Agreed by the board'].sort(),
    );
  });

  it('is listed as settingsOn reads it, on each day, for every kind', async () => {
    await set({ value: 30 });
    await set({ startsOn: nextWeek, value: 28 });
    await set({ key: 'advice-pals', value: 'Ring 01632 960 100' });
    await set({ key: 'refund-two-people', value: 250_000, startsOn: nextWeek });
    for (const on of [addDays(today, -1), today, nextWeek]) {
      const list = (await settingsList(admin, on)) ?? [];
      const read = await query(admin, 'setting:view', (scope) => settingsOn(scope, SETTING_KEYS, on));
      expect(Object.fromEntries(list.map(({ key, now }) => [key, now]))).toEqual(read);
    }
    const list = (await settingsList(admin, today)) ?? [];
    const differing = list.filter(({ isDefault }) => !isDefault).map(({ key }) => key);
    expect(differing).toEqual(['clock-write-plan', 'advice-pals']);
    const coming = list.flatMap(({ key, coming: all }) => all.map(({ value }) => [key, value]));
    expect(coming).toEqual([
      ['clock-write-plan', 28],
      ['refund-two-people', 250_000],
    ]);
  });

  it.each<[string, Partial<RecordSetting>]>([
    ['starts-in-the-past', { startsOn: addDays(today, -1) }],
    ['starts-too-late', { startsOn: day('2206-06-15') }],
    ['outside-edges', { value: 183 }],
    ['not-a-whole-number', { value: '35' }],
    ['too-long', { key: 'advice-pals', value: 'x'.repeat(301) }],
    ['not-one-line-of-words', { key: 'advice-pals', value: 'One\nTwo' }],
  ])('%s is refused, and nothing is written', async (kind, change) => {
    expect(await set(change)).toBe(kind);
    expect((await shown(change.key))?.version).toBe(0);
  });

  it('is recorded once for one form', async () => {
    const once = { settingId: newId(), version: 0 };
    expect([await set(once), await set(once)]).toEqual(['ok', 'ok']);
    expect(await set({ ...once, value: 30 })).toBe('sent-with-another-value');
    expect((await shown())?.version).toBe(1);
  });

  it('by two administrators at once is set by one, and refused to the other', async () => {
    const other = await aStaffMember('ADMINISTRATOR', code);
    const both = await Promise.all([
      set({ version: 0 }),
      set({ version: 0, value: 28, startsOn: nextWeek }, { actor: other }),
    ]);
    expect(both.sort()).toEqual(['changed-meanwhile', 'ok']);
    expect((await shown())?.version).toBe(1);
  });
});

describe('SET-04: a change to come', () => {
  const coming = async () => {
    const settingId = newId();
    expect(await set({ settingId, startsOn: nextWeek })).toBe('ok');
    return settingId;
  };

  it('that is taken back never holds, and both stay on record', async () => {
    const settingId = await coming();
    expect(await takeBack(settingId)).toBe('ok');
    expect([await inForce(nextWeek), await inForce(addMonths(nextWeek, 6))]).toEqual([42, 42]);
    expect(await shown()).toMatchObject({
      coming: [],
      version: 2,
      past: [{ value: 35, takenBack: { by: `${admin.displayName}, 15 June 2026`, reason: 'Not agreed' } }],
    });
    expect((await settingsList(admin, nextWeek))?.find(({ key }) => key === 'clock-write-plan')?.now).toBe(
      42,
    );
    const trail = await sql(
      `SELECT reason, subject_id FROM audit_event WHERE commissioner_code = $1 AND action = 'setting:take-back'`,
      [code],
    );
    expect(trail).toEqual([{ reason: 'Not agreed', subject_id: settingId }]);
    expect(await takeBack(settingId)).toBe('not-to-come');
  });

  it('shows the one that it had replaced once it is taken back', async () => {
    const first = await coming();
    const second = newId();
    await set({ settingId: second, startsOn: nextWeek, value: 30 });
    expect((await shown())?.coming.map(({ id }) => id)).toEqual([second]);
    await takeBack(second);
    expect((await shown())?.coming.map(({ id }) => id)).toEqual([first]);
    expect(await inForce(nextWeek)).toBe(35);
  });

  it('is not taken back from its first day on', async () => {
    const settingId = await coming();
    expect(await takeBack(settingId, nextWeek)).toBe('not-to-come');
    expect(await takeBack(settingId, addDays(nextWeek, 30))).toBe('not-to-come');
    expect(await inForce(nextWeek)).toBe(35);
    expect(await takeBack(newId())).toBe('not-to-come');
  });

  it('makes a form that was opened before the taking back an old one', async () => {
    const settingId = await coming();
    await takeBack(settingId);
    expect(await set({ version: 1 })).toBe('changed-meanwhile');
  });
});

describe('settings are reached', () => {
  it('by administrators to set, and by leads and auditors to read', async () => {
    const settingId = newId();
    await set({ settingId, startsOn: nextWeek });
    for (const role of ROLES.filter((one) => !['BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'].includes(one))) {
      const actor = await aStaffMember(role, code);
      const isReader = ['PHB_LEAD', 'AUDITOR', 'ADMINISTRATOR'].includes(role);
      expect([role, (await settingsList(actor, today)) !== null]).toEqual([role, isReader]);
      const one = await settingHistory(actor, 'clock-write-plan', today);
      expect([role, one?.mayWrite]).toEqual([role, isReader ? role === 'ADMINISTRATOR' : undefined]);
      if (role === 'ADMINISTRATOR') continue;
      expect([role, await set({}, { actor }), await takeBack(settingId, today, actor)]).toEqual([
        role,
        'not-found',
        'not-found',
      ]);
    }
    expect(await set({}, { actor: await aHolder(code, await aPerson(code)) })).toBe('not-found');
  });

  it('by one commissioner alone, and a key that is none is not there', async () => {
    const settingId = newId();
    await set({ settingId, startsOn: nextWeek });
    const other = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    expect((await settingHistory(other, 'clock-write-plan', today))?.version).toBe(0);
    expect(await takeBack(settingId, today, other)).toBe('not-to-come');
    expect((await settingsList(other, nextWeek))?.every(({ isDefault }) => isDefault)).toBe(true);
    expect(await settingHistory(admin, 'nonsense', today)).toBeNull();
    expect(await settingHistory(admin, 'constructor', today)).toBeNull();
  });

  it('words go back to the national text', async () => {
    await set({ key: 'advice-pals', value: 'Ring 01632 960 100' });
    await set({ key: 'advice-pals', value: SETTING_KINDS['advice-pals'].default });
    expect(await inForce(today, 'advice-pals')).toBe(SETTING_KINDS['advice-pals'].default);
    expect((await shown('advice-pals'))?.past).toHaveLength(1);
  });
});
