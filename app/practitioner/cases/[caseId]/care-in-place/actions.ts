'use server';

import { z } from 'zod';
import {
  type RecordCareInPlaceRefusal,
  recordCareInPlace,
} from '@/lib/assessment/commands/record-care-in-place';
import type { HoursStatus } from '@/lib/case/rules/hours';
import { now } from '@/lib/core/clock';
import { dateParts } from '@/lib/core/form/fields';
import { timeOfDay } from '@/lib/core/form/time-field';
import { londonInstant } from '@/lib/core/london-time';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, type Result } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCareInPlace, type NoSuchTime } from './errors';

const careInPlaceSchema = z.object({
  caseId: z.uuid(),
  inPlaceOn: dateParts('Enter the date the care was in place, for example 8 3 2026'),
  inPlaceTime: timeOfDay('Enter the time the care was in place, for example 16:30'),
});

export const submitCareInPlace = formAction({
  area: 'practitioner',
  schema: careInPlaceSchema,
  run: record,
  explain: explainCareInPlace,
  redirectTo: (_status, { caseId }) => `/practitioner/cases/${caseId}/eligibility?done=care-in-place`,
});

async function record(
  actor: Actor,
  { caseId, inPlaceOn, inPlaceTime }: z.output<typeof careInPlaceSchema>,
): Promise<Result<HoursStatus, RecordCareInPlaceRefusal | NotFound | NoSuchTime>> {
  const inPlaceAt = londonInstant(inPlaceOn, inPlaceTime);
  if (!inPlaceAt) return fail({ kind: 'no-such-time' });
  return recordCareInPlace(actor, { caseId, inPlaceAt }, now());
}
