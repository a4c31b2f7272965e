'use server';

import { z } from 'zod';
import { leadsNotApart } from '@/components/identity/setting-fault';
import { text } from '@/lib/core/form/fields';
import type { NotFound } from '@/lib/core/result';
import { type TakeBackSettingRefusal, takeBackSetting } from '@/lib/identity/commands/take-back-setting';
import { formAction } from '@/lib/web/forms/form-action';

const takeBackSchema = z.object({
  settingId: z.uuid(),
  reason: text('Enter why you are taking it back', 500),
});

function messageOf(error: TakeBackSettingRefusal | NotFound): string {
  switch (error.kind) {
    case 'not-to-come':
      return 'This change has started, or was taken back before. To put it right, set the value again';
    case 'leads-not-apart':
      return leadsNotApart(error);
    case 'not-found':
      return 'You cannot change this';
  }
}

export const submitTakeBack = formAction({
  area: 'commissioner',
  schema: takeBackSchema,
  run: takeBackSetting,
  explain: (error) => ({ message: messageOf(error) }),
  redirectTo: '/commissioner/settings?done=taken-back',
});
