import { formatPence, pence } from '@/lib/core/money';
import type { SettingGroup } from '@/lib/core/settings/setting-groups';
import { SETTING_KINDS, type SettingKey, type SettingValue } from '@/lib/core/settings/setting-kinds';
import type { SettingKind, SettingMark, SettingUnit } from '@/lib/core/settings/setting-type';

type Unit = Exclude<SettingUnit, 'PENCE' | 'YES_NO'>;

/** One and several of a unit. */
const UNITS: Record<Unit, [string, string]> = {
  MINUTES: ['minute', 'minutes'],
  HOURS: ['hour', 'hours'],
  DAYS: ['day', 'days'],
  WORKING_DAYS: ['working day', 'working days'],
  MONTHS: ['month', 'months'],
  POINTS: ['percentage point', 'percentage points'],
  TIMES: ['time', 'times'],
};

export const GROUP_TITLES: Record<SettingGroup, string> = {
  ELIGIBILITY: 'Requests and eligibility',
  PLANS: 'Plans and starting budgets',
  REVIEWS: 'Reviews and complaints',
  DEATH: 'After a death',
  MONEY: 'Money',
  LETTERS: 'Letters and contacts',
  ACCESS: 'Signing in and limits of use',
};

export const MARK_TEXTS: Record<SettingMark, string> = {
  V: 'Checked in the source',
  K: 'Known, but not checked in the source. Confirm it before you rely on it',
  P: 'Our proposal. No national rule',
};

/** The name of a setting. */
export function settingLabel(key: SettingKey): string {
  return SETTING_KINDS[key].label;
}

/** A value with its unit: “28 days”, “£5,000.00”, or the words themselves. */
export function settingText(key: SettingKey, value: SettingValue): string {
  const { type }: SettingKind = SETTING_KINDS[key];
  if (typeof value === 'string' || type.unit === 'TEXT') return `${value}`;
  if (type.unit === 'PENCE') return formatPence(pence(value));
  if (type.unit === 'YES_NO') return value === 1 ? 'Yes' : 'No';
  return `${value.toLocaleString('en-GB')} ${unitText(type.unit, value)}`;
}

/** @param value decides between one and several */
export function unitText(unit: Unit, value: number): string {
  const [one, several] = UNITS[unit];
  return value === 1 ? one : several;
}

/** What a value may be, for who sets it. */
export function rangeText(key: SettingKey): string {
  const { type }: SettingKind = SETTING_KINDS[key];
  if (type.unit === 'TEXT') return `One line, up to ${type.longest} characters`;
  if (type.unit === 'YES_NO') return 'Yes or no';
  if (type.unit === 'PENCE')
    return `From ${formatPence(pence(type.least))} to ${formatPence(pence(type.most))}`;
  return `From ${type.least} to ${type.most.toLocaleString('en-GB')} ${UNITS[type.unit][1]}`;
}

/** The same as it is typed: no unit, no commas. */
export function settingTyped(key: SettingKey, value: SettingValue): string {
  const { type }: SettingKind = SETTING_KINDS[key];
  return type.unit === 'PENCE' ? (Number(value) / 100).toFixed(2) : `${value}`;
}
