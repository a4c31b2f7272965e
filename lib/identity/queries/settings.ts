import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { dayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import {
  SETTING_KEYS,
  SETTING_KINDS,
  type SettingKey,
  type SettingValue,
} from '@/lib/core/settings/setting-kinds';
import { readSetting } from '@/lib/core/settings/stored-setting';
import { listSettingsOn, type SettingRow } from '@/lib/identity/store/list-settings';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';

/** A value that was set: from which day, by whom and when, and why. */
export type SetValue = {
  id: string;
  value: SettingValue;
  from: string;
  by: string;
  reason: string;
};

export type SettingInBrief = {
  key: SettingKey;
  now: SettingValue;
  isDefault: boolean;
  /** What is in force today. Null: nothing was set, so the default is. */
  set: SetValue | null;
  /** Changes to come, the next one first. */
  coming: SetValue[];
};

/** Every setting as it is on a day. Null: not for this role. Records the view. */
export function settingsList(actor: Actor, today: PlainDate): Promise<SettingInBrief[] | null> {
  return viewSettings(actor, async (scope) => {
    const rows = await listSettingsOn(scope, today);
    return SETTING_KEYS.map((key) => inBrief(key, rows, today));
  });
}

/** Runs in the scope of a reader of settings. Null: not for this role. Records the view. */
export async function viewSettings<T>(actor: Actor, read: (scope: Scope) => Promise<T>): Promise<T | null> {
  if (!mayEver(actor, 'setting:view')) return null;
  return query(actor, 'setting:view', async (scope) => {
    await recordEvent(scope, {
      action: 'setting:view',
      personId: null,
      subjectKind: 'setting',
      subjectId: null,
    });
    return read(scope);
  });
}

function inBrief(key: SettingKey, all: readonly SettingRow[], today: PlainDate): SettingInBrief {
  const rows = all.filter((row) => row.key === key);
  const [started] = rows.filter(({ startsOn }) => startsOn <= today).map(setValueOf);
  const initial = SETTING_KINDS[key].default;
  const now = started?.value ?? initial;
  const coming = rows.filter(({ startsOn }) => startsOn > today).map(setValueOf);
  return { key, now, isDefault: now === initial, set: started ?? null, coming };
}

/** Throws, naming the row, where a stored value does not fit its kind. */
export function setValueOf({
  id,
  key,
  value,
  startsOn,
  reason,
  authorName,
  recordedAt,
}: SettingRow): SetValue {
  const read = readSetting(key, value);
  if (!read.ok) throw new Error(`Setting ${id} cannot be used: ${JSON.stringify(read.error)}`);
  const by = `${authorName}, ${formatDay(dayInLondon(recordedAt))}`;
  return { id, value: read.value, from: formatDay(startsOn), by, reason };
}
