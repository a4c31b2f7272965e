'use server';

import type { FormState } from '@/lib/core/form/form-state';
import { withdrawDraft } from '@/lib/criteria/commands/withdraw-draft';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDraft } from '../../explain';
import { withdrawSchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: withdrawSchema,
  run: (actor, input) => withdrawDraft(actor, input),
  explain: explainDraft,
  redirectTo: '/commissioner/criteria?done=withdrawn',
});

export async function submitWithdraw(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
