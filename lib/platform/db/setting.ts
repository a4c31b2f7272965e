import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  SETTING_KINDS,
  type SettingKey,
  type Settings,
  type SettingValue,
} from '@/lib/core/settings/setting-kinds';
import { readSetting } from '@/lib/core/settings/stored-setting';
import { toColumn } from './day';
import type { ActingScope } from './scope';

type Row = { id: string; key: string; value: unknown };

/**
 * The commissioner's own choices in force on a day, in one statement: of each key the row that started last
 * by then (of one day the one recorded later), or else the default. A change that was taken back never
 * counts. With `settingOn` the only reader of the table for what is in force. Throws, naming the row, where a
 * stored value does not fit its kind.
 * @rule SET-01 (docs/rules.md)
 */
export async function settingsOn<Key extends SettingKey>(
  { tx, commissionerCode }: ActingScope,
  keys: readonly Key[],
  on: PlainDate,
): Promise<Settings<Key>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (key) id, key, value FROM setting
    WHERE commissioner_code = ${commissionerCode} AND key = ANY (${[...keys]}) AND starts_on <= ${toColumn(on)}::date
      AND NOT EXISTS (SELECT FROM setting_taken_back t WHERE t.commissioner_code = setting.commissioner_code AND t.setting_id = setting.id)
    ORDER BY key, starts_on DESC, recorded_at DESC, id DESC`;
  const chosen = new Map(rows.map((row) => [row.key, checkedValue(row)]));
  const settings = keys.map((key) => [key, chosen.get(key) ?? SETTING_KINDS[key].default]);
  return Object.fromEntries(settings) as Settings<Key>;
}

/** The commissioner's own choice of one kind in force on a day, or else the default. */
export async function settingOn<Key extends SettingKey>(
  scope: ActingScope,
  key: Key,
  on: PlainDate,
): Promise<SettingValue<Key>> {
  return (await settingsOn(scope, [key], on))[key];
}

function checkedValue({ id, key, value }: Row): SettingValue {
  const read = readSetting(key, value);
  if (!read.ok) throw new Error(`Setting ${id} cannot be used: ${JSON.stringify(read.error)}`);
  return read.value;
}
