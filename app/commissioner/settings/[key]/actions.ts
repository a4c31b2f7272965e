'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { leadsNotApart, settingFault } from '@/components/identity/setting-fault';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { NotFound } from '@/lib/core/result';
import { type RecordSettingRefusal, recordSetting } from '@/lib/identity/commands/record-setting';
import { formAction } from '@/lib/web/forms/form-action';
import { chosenValue, settingSchema } from './schema';

export const submitSetting = formAction({
  area: 'commissioner',
  schema: settingSchema,
  creates: 'settingId',
  run: record,
  explain,
  redirectTo: () => '/commissioner/settings?done=saved',
});

async function record(actor: Actor, { which, value, ...choice }: z.output<typeof settingSchema>) {
  const chosen = chosenValue({ key: choice.key, which, value });
  if (!chosen.ok) return chosen;
  const result = await recordSetting(actor, { ...choice, value: chosen.value }, todayInLondon());
  // The page shows what the other administrator has set next to what was typed.
  if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
  return result;
}

function explain(error: RecordSettingRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'starts-in-the-past':
      return { field: 'startsOn-day', message: `The first day must be ${formatDay(error.today)} or later` };
    case 'starts-too-late':
      return {
        field: 'startsOn-year',
        message: `The first day must be ${formatDay(error.latest)} or earlier`,
      };
    case 'changed-meanwhile':
      return {
        message: 'This setting was changed after you opened this page. Nothing was saved. See what it is now',
      };
    case 'sent-with-another-value':
      return { message: 'You may have already saved this. See the list of settings' };
    case 'leads-not-apart':
      return { field: 'value', message: leadsNotApart(error) };
    case 'not-found':
      return { message: 'You cannot change this' };
    default:
      return { field: 'value', message: settingFault(error) };
  }
}
