import { z } from 'zod';
import { settingFault } from '@/components/identity/setting-fault';
import { choice, dateParts, onceRead, text } from '@/lib/core/form/fields';
import { ok } from '@/lib/core/result';
import { SETTING_KEYS, SETTING_KINDS, type SettingKey } from '@/lib/core/settings/setting-kinds';
import { readTypedSetting } from '@/lib/identity/rules/typed-setting';

const KEYS = SETTING_KEYS as [SettingKey, ...SettingKey[]];

type Typed = { key: SettingKey; which: 'OWN' | 'DEFAULT'; value: string };

/** The value that is chosen: the default, or what was typed. */
export function chosenValue({ key, which, value }: Typed) {
  return which === 'DEFAULT' ? ok(SETTING_KINDS[key].default) : readTypedSetting(key, value);
}

/** A value of the commissioner’s own, or the default of words; from which day, and why. */
export const settingSchema = z
  .object({
    settingId: z.uuid(),
    key: z.enum(KEYS),
    version: z.coerce.number().int().min(0),
    which: choice(['OWN', 'DEFAULT'], 'Select what it says'),
    value: z.string().max(1_000, 'Use fewer characters').default(''),
    startsOn: dateParts('Enter the first day, for example 6 3 2026'),
    reason: text('Enter why you are changing it', 500),
  })
  .superRefine(
    (typed, ctx) => {
      if (typed.which === 'DEFAULT') return;
      const read = chosenValue(typed);
      if (!read.ok) ctx.addIssue({ code: 'custom', path: ['value'], message: settingFault(read.error) });
    },
    onceRead('which', 'key', 'value'),
  );
