'use server';

import type { z } from 'zod';
import { informedHowName } from '@/components/plan/informed-how-text';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, type Result } from '@/lib/core/result';
import {
  type RecordPersonInformedRefusal,
  recordPersonInformed,
} from '@/lib/plan/commands/record-person-informed';
import { formAction } from '@/lib/web/forms/form-action';
import { explainInformed } from './errors';
import { informedSchema } from './schema';

export const submitInformed = formAction({
  area: 'practitioner',
  schema: informedSchema,
  run: recordInformed,
  explain: explainInformed,
  redirectTo: (_nothing, { caseId }) => `/practitioner/cases/${caseId}?done=told`,
});

type InformedRefusal = RecordPersonInformedRefusal | NotFound | { kind: 'format-missing' };

async function recordInformed(
  actor: Actor,
  { how, format, ...informed }: z.output<typeof informedSchema>,
): Promise<Result<void, InformedRefusal>> {
  if (how === 'OWN_FORMAT' && !format) return fail({ kind: 'format-missing' });
  const informedHow = how === 'OWN_FORMAT' ? `${informedHowName(how)}: ${format}` : informedHowName(how);
  return recordPersonInformed(actor, { ...informed, informedHow }, todayInLondon());
}
