'use server';

import { withdrawDraft } from '@/lib/criteria/commands/withdraw-draft';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDraft } from '../../errors';
import { withdrawSchema } from './schema';

export const submitWithdraw = formAction({
  area: 'commissioner',
  schema: withdrawSchema,
  run: (actor, input) => withdrawDraft(actor, input),
  explain: explainDraft,
  redirectTo: '/commissioner/criteria?done=withdrawn',
});
