'use server';

import type { z } from 'zod';
import { methodName } from '@/components/plan/method-words';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { formAction } from '@/lib/web/forms/form-action';
import { explainIndicative } from './explain';
import { indicativeSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: indicativeSchema,
  run: (actor, { methodNote, ...input }) =>
    setIndicativeBudget(actor, { ...input, method: methodText({ ...input, methodNote }) }, todayInLondon()),
  explain: explainIndicative,
  redirectTo: (_total, { requestId }) => `/practitioner/requests/${requestId}?done=indicative`,
});

export async function submitIndicative(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}

type Typed = Pick<z.output<typeof indicativeSchema>, 'method' | 'methodNote'>;

function methodText({ method, methodNote }: Typed): string {
  return methodNote ? `${methodName(method)}: ${methodNote}` : methodName(method);
}
