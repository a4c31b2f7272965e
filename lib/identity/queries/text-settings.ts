import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { dayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { SETTING_KINDS, type TextSettingKey } from '@/lib/core/settings/setting-kinds';
import { readSetting } from '@/lib/core/settings/stored-setting';
import { TEXT_SETTINGS } from '@/lib/core/settings/text-settings';
import { listSettings, type SettingRow } from '@/lib/identity/store/setting';
import type { Scope } from '@/lib/platform/db/scope';
import { query } from '@/lib/platform/db/transaction';

export const TEXT_KEYS = Object.keys(TEXT_SETTINGS) as TextSettingKey[];

export type SetText = { id: string; text: string; from: string; by: string; reason: string };

export type TextSettingView = {
  key: TextSettingKey;
  label: string;
  help: string;
  longest: number;
  national: string;
  now: string;
  /** In force today because nothing was set. */
  isNational: boolean;
  /** The one that starts last first. */
  coming: SetText[];
  /** What was set and is in force or was, the latest first. */
  history: SetText[];
};

export type TextSettingsView = { settings: TextSettingView[]; mayWrite: boolean };

/** Every text that the commissioner may set. Null: not for this role. Records the view. */
export function textSettings(actor: Actor, today: PlainDate): Promise<TextSettingsView | null> {
  return queryTexts(actor, TEXT_KEYS, (rows) => ({
    settings: TEXT_KEYS.map((key) => viewOf(key, rows, today)),
    mayWrite: mayEver(actor, 'setting:write'),
  }));
}

/** One of them, to set it. Null: there is none of this key, or not for this role. */
export async function textSetting(
  actor: Actor,
  typed: string,
  today: PlainDate,
): Promise<TextSettingView | null> {
  const key = TEXT_KEYS.find((one) => one === typed);
  if (!key || !mayEver(actor, 'setting:write')) return null;
  return queryTexts(actor, [key], (rows) => viewOf(key, rows, today));
}

async function queryTexts<T>(
  actor: Actor,
  keys: readonly TextSettingKey[],
  view: (rows: readonly SettingRow[]) => T,
): Promise<T | null> {
  if (!mayEver(actor, 'setting:view')) return null;
  return query(actor, 'setting:view', async (scope: Scope) => {
    await recordEvent(scope, {
      action: 'setting:view',
      personId: null,
      subjectKind: 'setting',
      subjectId: null,
    });
    return view(await listSettings(scope, keys));
  });
}

function viewOf(key: TextSettingKey, all: readonly SettingRow[], today: PlainDate): TextSettingView {
  const { label, help, type, default: national } = SETTING_KINDS[key];
  const rows = all.filter((row) => row.key === key);
  const started = rows.filter(({ startsOn }) => startsOn <= today).map(setText);
  return {
    key,
    label,
    help,
    longest: type.longest,
    national,
    now: started[0]?.text ?? national,
    isNational: started.length === 0,
    coming: rows.filter(({ startsOn }) => startsOn > today).map(setText),
    history: started,
  };
}

function setText({ id, key, value, startsOn, reason, authorName, recordedAt }: SettingRow): SetText {
  const read = readSetting(key, value);
  if (!read.ok) throw new Error(`Setting ${id} cannot be used: ${JSON.stringify(read.error)}`);
  const by = `${authorName}, ${formatDay(dayInLondon(recordedAt))}`;
  return { id, text: `${read.value}`, from: formatDay(startsOn), by, reason };
}
