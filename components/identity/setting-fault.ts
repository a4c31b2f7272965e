import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import type { SettingKind } from '@/lib/core/settings/setting-type';
import type { SettingFault } from '@/lib/core/settings/stored-setting';
import { rangeText } from './setting-text';

/** How to mend a value that does not fit its kind. */
export function settingFault(fault: SettingFault): string {
  switch (fault.kind) {
    case 'too-long':
      return `Use ${fault.longest} characters or fewer`;
    case 'not-one-line-of-words':
      return 'Enter one line of text';
    case 'unknown-key':
      return 'There is no such setting';
    case 'not-a-whole-number': {
      const { type }: SettingKind = SETTING_KINDS[fault.key];
      if (type.unit === 'YES_NO') return 'Select yes or no';
      const what = type.unit === 'PENCE' ? 'Enter an amount, for example 250.00' : 'Enter a whole number';
      return `${what}. ${rangeText(fault.key)}`;
    }
    case 'outside-edges':
      return `The value is outside what is allowed. ${rangeText(fault.key)}`;
  }
}

/** Why the halves of the role of a PHB lead cannot be kept apart yet. */
export function leadsNotApart({ leads }: { leads: number }): string {
  const who = leads === 1 ? '1 PHB lead has' : `${leads} PHB leads have`;
  return `${who} both halves of the role on that day. On Users and roles, end each role and give one half instead`;
}
