import { fail, ok, type Result } from '../result';
import { SETTING_KINDS, type SettingKey } from './setting-kinds';

export type SettingFault =
  | { kind: 'unknown-key'; key: string }
  | { kind: 'not-a-whole-number'; key: SettingKey }
  | { kind: 'outside-edges'; key: SettingKey; least: number; most: number };

/** Whether a text is the key of a kind of setting. */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTING_KINDS, key);
}

/**
 * Reads a stored value by its kind. A value that does not fit is a fault and never the default, which was not
 * chosen.
 * @param value as JSON gives it
 * @rule SET-02 (docs/rules.md)
 */
export function readSetting(key: string, value: unknown): Result<number, SettingFault> {
  if (!isSettingKey(key)) return fail({ kind: 'unknown-key', key });
  if (typeof value !== 'number' || !Number.isInteger(value)) return fail({ kind: 'not-a-whole-number', key });
  const { least, most } = SETTING_KINDS[key].type;
  return value < least || value > most ? fail({ kind: 'outside-edges', key, least, most }) : ok(value);
}
