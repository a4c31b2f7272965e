'use server';

import { text } from '@/lib/core/form/fields';
import { withdrawDraft } from '@/lib/criteria/commands/withdraw-draft';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDraft } from '../../errors';
import { draftSchema } from '../../schema';

const withdrawSchema = draftSchema.extend({ reason: text('Enter why it will not be used', 1_000) });

export const submitWithdraw = formAction({
  area: 'commissioner',
  schema: withdrawSchema,
  run: (actor, input) => withdrawDraft(actor, input),
  explain: explainDraft,
  redirectTo: '/commissioner/criteria?done=withdrawn',
});
