import { fail, ok, type Result } from '../result';
import { SETTING_KINDS, type SettingKey, type SettingValue } from './setting-kinds';
import type { CountType, SettingKind, TextType } from './setting-type';

export type SettingFault =
  | { kind: 'unknown-key'; key: string }
  | { kind: 'not-a-whole-number'; key: SettingKey }
  | { kind: 'outside-edges'; key: SettingKey; least: number; most: number }
  | { kind: 'not-one-line-of-words'; key: SettingKey }
  | { kind: 'too-long'; key: SettingKey; longest: number };

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
export function readSetting(key: string, value: unknown): Result<SettingValue, SettingFault> {
  if (!isSettingKey(key)) return fail({ kind: 'unknown-key', key });
  const { type }: SettingKind = SETTING_KINDS[key];
  return type.unit === 'TEXT' ? readWords(key, type, value) : readCount(key, type, value);
}

function readCount(
  key: SettingKey,
  { least, most }: CountType,
  value: unknown,
): Result<number, SettingFault> {
  if (typeof value !== 'number' || !Number.isInteger(value)) return fail({ kind: 'not-a-whole-number', key });
  return value < least || value > most ? fail({ kind: 'outside-edges', key, least, most }) : ok(value);
}

/** Words show as they are stored, so that neither a line break nor a space at an end is among them. */
function readWords(key: SettingKey, { longest }: TextType, value: unknown): Result<string, SettingFault> {
  const isOneLine = typeof value === 'string' && /^\P{C}+$/u.test(value) && value === value.trim();
  if (!isOneLine) return fail({ kind: 'not-one-line-of-words', key });
  return value.length > longest ? fail({ kind: 'too-long', key, longest }) : ok(value);
}
