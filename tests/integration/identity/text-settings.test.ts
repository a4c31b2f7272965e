import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { ROLES } from '@/lib/core/policy/role';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import { type RecordTextSetting, recordTextSetting } from '@/lib/identity/commands/record-text-setting';
import { textSetting, textSettings } from '@/lib/identity/queries/text-settings';
import { settingOn } from '@/lib/platform/db/setting';
import { query } from '@/lib/platform/db/transaction';
import { onDay } from '../../support/day';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson } from '../../support/person';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-06-15');
let code: string;
let admin: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

const set = (change: Partial<RecordTextSetting> = {}, actor: Actor = admin) =>
  onDay(today, () =>
    kindOf(
      recordTextSetting(
        actor,
        {
          settingId: newId(),
          key: 'advice-pals',
          value: 'Ring 01632 960 100',
          startsOn: today,
          reason: 'Ours',
          ...change,
        },
        today,
      ),
    ),
  );
const shown = async () => {
  const list = await textSettings(admin, today);
  return list?.settings.find(({ key }) => key === 'advice-pals');
};
const inForce = (on = today) => query(admin, 'setting:view', (scope) => settingOn(scope, 'advice-pals', on));

describe('SET-03: the texts that a commissioner sets', () => {
  it('are national until one is set from a day on, and each stays on record with who and why', async () => {
    const { default: national } = SETTING_KINDS['advice-pals'];
    expect(await shown()).toMatchObject({ now: national, isNational: true, coming: [], history: [] });
    expect(await set({ startsOn: addDays(today, 7) })).toBe('ok');
    expect(await shown()).toMatchObject({
      now: national,
      coming: [{ text: 'Ring 01632 960 100', from: '22 June 2026' }],
    });
    expect(await inForce()).toBe(national);
    expect(await inForce(addDays(today, 7))).toBe('Ring 01632 960 100');
    expect(await set({ value: 'Ring 01632 960 200' })).toBe('ok');
    expect(await shown()).toMatchObject({
      now: 'Ring 01632 960 200',
      isNational: false,
      history: [{ reason: 'Ours', by: `${admin.displayName}, 15 June 2026` }],
    });
    const trail = await sql(
      `SELECT reason FROM audit_event WHERE commissioner_code = $1 AND action = 'setting:record'`,
      [code],
    );
    expect(trail).toEqual([{ reason: 'Ours' }, { reason: 'Ours' }]);
  });

  it('are put right on the same day, and go back to the national text', async () => {
    await set({ value: 'Ring 01632 960 1O0' });
    await set({ value: 'Ring 01632 960 100' });
    expect(await inForce()).toBe('Ring 01632 960 100');
    await set({ value: SETTING_KINDS['advice-pals'].default });
    expect(await inForce()).toBe(SETTING_KINDS['advice-pals'].default);
    expect((await shown())?.history).toHaveLength(3);
  });

  it.each<[string, Partial<RecordTextSetting>]>([
    ['starts-in-the-past', { startsOn: addDays(today, -1) }],
    ['too-long', { value: 'x'.repeat(301) }],
    ['not-one-line-of-words', { value: 'One\nTwo' }],
    ['not-one-line-of-words', { value: ' ' }],
  ])('refuse %s, and nothing is written', async (kind, change) => {
    expect(await set(change)).toBe(kind);
    expect((await shown())?.isNational).toBe(true);
  });

  it('are recorded once for one form', async () => {
    const settingId = newId();
    expect([await set({ settingId }), await set({ settingId })]).toEqual(['ok', 'ok']);
    expect(await set({ settingId, value: 'Another' })).toBe('sent-with-another-text');
    expect((await shown())?.history).toHaveLength(1);
  });

  it('are set by administrators alone, and read by leads and auditors too', async () => {
    for (const role of ROLES.filter((one) => !['BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'].includes(one))) {
      const actor = await aStaffMember(role, code);
      expect([role, await set({}, actor)]).toEqual([role, role === 'ADMINISTRATOR' ? 'ok' : 'not-found']);
      const isReader = ['PHB_LEAD', 'AUDITOR', 'ADMINISTRATOR'].includes(role);
      expect([role, (await textSettings(actor, today)) !== null]).toEqual([role, isReader]);
      expect([role, (await textSetting(actor, 'advice-pals', today)) !== null]).toEqual([
        role,
        role === 'ADMINISTRATOR',
      ]);
    }
    const holder = await aHolder(code, await aPerson(code));
    expect(await set({}, holder)).toBe('not-found');
  });

  it('of another commissioner are not reached, and a key that is none is not there', async () => {
    await set();
    const other = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    expect((await textSetting(other, 'advice-pals', today))?.isNational).toBe(true);
    expect(await textSetting(admin, 'clock-write-plan', today)).toBeNull();
    expect(await textSetting(admin, 'nonsense', today)).toBeNull();
  });
});
