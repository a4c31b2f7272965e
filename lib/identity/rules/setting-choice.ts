import { addMonths, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { SettingKey, SettingValue } from '@/lib/core/settings/setting-kinds';
import { readSetting, type SettingFault } from '@/lib/core/settings/stored-setting';

export type SettingChoice = { key: SettingKey; value: SettingValue; startsOn: PlainDate };

export type SettingRefusal =
  | SettingFault
  | { kind: 'starts-in-the-past'; today: PlainDate }
  | { kind: 'starts-too-late'; latest: PlainDate };

/** A first day further ahead than this is refused as a slip of the pen. */
const MONTHS_AHEAD = 24;

/**
 * Whether a value can be set from a day on: it fits its kind, and the day is not over, so that no choice
 * changes the past.
 * @rule SET-03 (docs/rules.md)
 */
export function checkSettingChoice(
  { key, value, startsOn }: SettingChoice,
  today: PlainDate,
): Result<void, SettingRefusal> {
  const read = readSetting(key, value);
  if (!read.ok) return read;
  if (startsOn < today) return fail({ kind: 'starts-in-the-past', today });
  const latest = addMonths(today, MONTHS_AHEAD);
  return startsOn > latest ? fail({ kind: 'starts-too-late', latest }) : ok(undefined);
}
