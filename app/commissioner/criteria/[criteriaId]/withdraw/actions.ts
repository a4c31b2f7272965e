'use server';

import { withdrawDraft } from '@/lib/commands/withdraw-draft';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
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
