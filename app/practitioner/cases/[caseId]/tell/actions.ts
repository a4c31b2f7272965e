'use server';

import { z } from 'zod';
import { informedHowName, WAYS_TO_INFORM } from '@/components/plan/informed-how-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, optionalText } from '@/lib/core/form/fields';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, type Result } from '@/lib/core/result';
import {
  type RecordPersonInformedRefusal,
  recordPersonInformed,
} from '@/lib/plan/commands/record-person-informed';
import { formAction } from '@/lib/web/forms/form-action';
import { explainInformed } from './errors';

const informedSchema = z.object({
  caseId: z.uuid(),
  indicativeId: z.uuid(),
  informedOn: dateParts('Enter the date you told the person, for example 3 3 2026'),
  how: choice(WAYS_TO_INFORM, 'Select how you told the person'),
  format: optionalText(150),
});

export const submitInformed = formAction({
  area: 'practitioner',
  schema: informedSchema,
  run: recordInformed,
  explain: explainInformed,
  redirectTo: (_nothing, { caseId }) => `/practitioner/cases/${caseId}?done=informed`,
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
