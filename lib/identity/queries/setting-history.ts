import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { SETTING_KINDS, type SettingKey, type SettingValue } from '@/lib/core/settings/setting-kinds';
import { isSettingKey } from '@/lib/core/settings/stored-setting';
import { listChangesOf, type SettingChangeRow } from '@/lib/identity/store/list-settings';
import { type SetValue, setValueOf, viewSettings } from './settings';

export type SettingChange = SetValue & {
  /** Who took it back and when, and why. Null: it was not. */
  takenBack: { by: string; reason: string } | null;
};

export type SettingHistory = {
  key: SettingKey;
  now: SettingValue;
  /** What is in force today. Null: nothing was set, so the default is. */
  set: SettingChange | null;
  /** Changes to come, the one that starts last first. Of one day the one recorded later takes the place. */
  coming: SettingChange[];
  /** What was set before, what another change replaced, and what was taken back. */
  past: SettingChange[];
  version: number;
  mayWrite: boolean;
};

/** One setting with all that was ever set. Null: there is none of this key, or not for this role. */
export async function settingHistory(
  actor: Actor,
  key: string,
  today: PlainDate,
): Promise<SettingHistory | null> {
  if (!isSettingKey(key)) return null;
  const mayWrite = mayEver(actor, 'setting:write');
  return viewSettings(actor, async (scope) =>
    historyOf(key, await listChangesOf(scope, key), { today, mayWrite }),
  );
}

type Reader = { today: PlainDate; mayWrite: boolean };

function historyOf(
  key: SettingKey,
  rows: readonly SettingChangeRow[],
  { today, mayWrite }: Reader,
): SettingHistory {
  const counted = rows.filter(({ takenBackAt }) => !takenBackAt);
  const started = counted.find(({ startsOn }) => startsOn <= today);
  const coming = counted.filter(
    ({ startsOn }, index) => startsOn > today && counted[index - 1]?.startsOn !== startsOn,
  );
  const set = started ? changeOf(started) : null;
  return {
    key,
    now: set?.value ?? SETTING_KINDS[key].default,
    set,
    coming: coming.map(changeOf),
    past: rows.filter((row) => row !== started && !coming.includes(row)).map(changeOf),
    version: rows[0]?.changes ?? 0,
    mayWrite,
  };
}

function changeOf(row: SettingChangeRow): SettingChange {
  const { takenBackAt, takenBackBy, takenBackReason } = row;
  const takenBack = takenBackAt && {
    by: `${takenBackBy}, ${formatDay(dayInLondon(takenBackAt))}`,
    reason: takenBackReason ?? '',
  };
  return { ...setValueOf(row), takenBack };
}
