import { parsePounds } from '@/lib/core/money';
import type { Result } from '@/lib/core/result';
import { SETTING_KINDS, type SettingKey, type SettingValue } from '@/lib/core/settings/setting-kinds';
import type { SettingKind } from '@/lib/core/settings/setting-type';
import { readSetting, type SettingFault } from '@/lib/core/settings/stored-setting';

/**
 * Reads the value of a setting as a person types it: words, a whole number, or pounds and pence.
 * @rule SET-02 (docs/rules.md)
 */
export function readTypedSetting(key: SettingKey, typed: string): Result<SettingValue, SettingFault> {
  const { type }: SettingKind = SETTING_KINDS[key];
  const text = typed.trim();
  if (type.unit === 'TEXT') return readSetting(key, text);
  if (type.unit === 'PENCE') return readSetting(key, parsePounds(text));
  return readSetting(key, /^\d{1,9}$/.test(text) ? Number(text) : null);
}
