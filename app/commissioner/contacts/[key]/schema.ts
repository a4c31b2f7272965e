import { z } from 'zod';
import { choice, dateParts, onceRead, optionalText, text } from '@/lib/core/form/fields';
import { TEXT_SETTINGS } from '@/lib/core/settings/text-settings';

const KEYS = Object.keys(TEXT_SETTINGS) as [keyof typeof TEXT_SETTINGS];

/** The national text, or one of the commissioner's own. */
export const textSettingSchema = z
  .object({
    settingId: z.uuid(),
    key: z.enum(KEYS),
    which: choice(['OWN', 'NATIONAL'], 'Select what it says'),
    value: optionalText(300),
    startsOn: dateParts('Enter the first day, for example 6 3 2026'),
    reason: text('Enter why you are changing it', 500),
  })
  .superRefine(({ which, value }, ctx) => {
    if (which === 'OWN' && value === null)
      ctx.addIssue({ code: 'custom', path: ['value'], message: 'Enter the text' });
  }, onceRead('which'));
