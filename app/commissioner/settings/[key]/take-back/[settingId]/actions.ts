'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { takeBackSetting } from '@/lib/identity/commands/take-back-setting';
import { formAction } from '@/lib/web/forms/form-action';

const takeBackSchema = z.object({
  settingId: z.uuid(),
  reason: text('Enter why you are taking it back', 500),
});

export const submitTakeBack = formAction({
  area: 'commissioner',
  schema: takeBackSchema,
  run: takeBackSetting,
  explain: ({ kind }) => ({
    message:
      kind === 'not-to-come'
        ? 'This change has started, or was taken back before. To put it right, set the value again'
        : 'You cannot change this',
  }),
  redirectTo: '/commissioner/settings?done=taken-back',
});
