'use server';

import type { z } from 'zod';
import { tellingName } from '@/components/case/telling-words';
import { todayInLondon } from '@/lib/clock';
import { type TellIndicativeBudgetError, tellIndicativeBudget } from '@/lib/commands/tell-indicative-budget';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import type { Actor } from '@/lib/policy/policy';
import { fail, type NotFound, type Result } from '@/lib/shared/result';
import { explainTelling } from './explain';
import { tellSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: tellSchema,
  run: tell,
  explain: explainTelling,
  redirectTo: (_nothing, { requestId }) => `/practitioner/requests/${requestId}?done=told`,
});

export async function submitTelling(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}

type TellRefusal = TellIndicativeBudgetError | NotFound | { kind: 'format-missing' };

async function tell(
  actor: Actor,
  { how, format, ...told }: z.output<typeof tellSchema>,
): Promise<Result<void, TellRefusal>> {
  if (how === 'OWN_FORMAT' && !format) return fail({ kind: 'format-missing' });
  const toldHow = how === 'OWN_FORMAT' ? `${tellingName(how)}: ${format}` : tellingName(how);
  return tellIndicativeBudget(actor, { ...told, toldHow }, todayInLondon());
}
