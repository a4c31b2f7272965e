'use server';

import type { z } from 'zod';
import { methodName } from '@/components/plan/method-text';
import { todayInLondon } from '@/lib/core/clock';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { formAction } from '@/lib/web/forms/form-action';
import { explainIndicative } from './errors';
import { indicativeSchema } from './schema';

export const submitIndicative = formAction({
  area: 'practitioner',
  schema: indicativeSchema,
  creates: 'indicativeId',
  run: (actor, { methodNote, ...input }) =>
    setIndicativeBudget(actor, { ...input, method: methodText({ ...input, methodNote }) }, todayInLondon()),
  explain: explainIndicative,
  redirectTo: (_total, { caseId }) => `/practitioner/cases/${caseId}?done=indicative`,
});

type Typed = Pick<z.output<typeof indicativeSchema>, 'method' | 'methodNote'>;

function methodText({ method, methodNote }: Typed): string {
  return methodNote ? `${methodName(method)}: ${methodNote}` : methodName(method);
}
