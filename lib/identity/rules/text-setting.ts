import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { TextSettingKey } from '@/lib/core/settings/setting-kinds';
import { readSetting, type SettingFault } from '@/lib/core/settings/stored-setting';

export type TextSettingChoice = { key: TextSettingKey; value: string; startsOn: PlainDate };

export type TextSettingRefusal = SettingFault | { kind: 'starts-in-the-past'; today: PlainDate };

/**
 * Whether a text can be set from a day on: it is one line that fits, and the day is not over, so that no
 * choice changes what letters have said.
 * @rule SET-03 (docs/rules.md)
 */
export function checkTextSetting(
  { key, value, startsOn }: TextSettingChoice,
  today: PlainDate,
): Result<void, TextSettingRefusal> {
  const read = readSetting(key, value);
  if (!read.ok) return read;
  return startsOn < today ? fail({ kind: 'starts-in-the-past', today }) : ok(undefined);
}
