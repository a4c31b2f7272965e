'use server';

import type { z } from 'zod';
import { tellingName } from '@/components/plan/telling-text';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, type Result } from '@/lib/core/result';
import {
  type TellIndicativeBudgetRefusal,
  tellIndicativeBudget,
} from '@/lib/plan/commands/tell-indicative-budget';
import { formAction } from '@/lib/web/forms/form-action';
import { explainTelling } from './errors';
import { tellSchema } from './schema';

export const submitTelling = formAction({
  area: 'practitioner',
  schema: tellSchema,
  run: tell,
  explain: explainTelling,
  redirectTo: (_nothing, { caseId }) => `/practitioner/cases/${caseId}?done=told`,
});

type TellRefusal = TellIndicativeBudgetRefusal | NotFound | { kind: 'format-missing' };

async function tell(
  actor: Actor,
  { how, format, ...told }: z.output<typeof tellSchema>,
): Promise<Result<void, TellRefusal>> {
  if (how === 'OWN_FORMAT' && !format) return fail({ kind: 'format-missing' });
  const informedHow = how === 'OWN_FORMAT' ? `${tellingName(how)}: ${format}` : tellingName(how);
  return tellIndicativeBudget(actor, { ...told, informedHow }, todayInLondon());
}
