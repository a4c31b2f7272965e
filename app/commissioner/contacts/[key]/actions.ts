'use server';

import type { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { NotFound } from '@/lib/core/result';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import {
  type RecordTextSettingRefusal,
  recordTextSetting,
} from '@/lib/identity/commands/record-text-setting';
import { formAction } from '@/lib/web/forms/form-action';
import { textSettingSchema } from './schema';

export const submitTextSetting = formAction({
  area: 'commissioner',
  schema: textSettingSchema,
  creates: 'settingId',
  run: record,
  explain,
  redirectTo: () => '/commissioner/contacts?done=saved',
});

function record(actor: Actor, { which, value, ...choice }: z.output<typeof textSettingSchema>) {
  const text = which === 'NATIONAL' ? SETTING_KINDS[choice.key].default : (value ?? '');
  return recordTextSetting(actor, { ...choice, value: text }, todayInLondon());
}

function explain(error: RecordTextSettingRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'starts-in-the-past':
      return { field: 'startsOn-day', message: `The first day must be ${formatDay(error.today)} or later` };
    case 'too-long':
      return { field: 'value', message: `Use ${error.longest} characters or fewer` };
    case 'not-one-line-of-words':
      return { field: 'value', message: 'Enter one line of text' };
    case 'sent-with-another-text':
      return { message: 'You may have already saved this. See the list of contacts' };
    default:
      return { message: 'You cannot change this' };
  }
}
