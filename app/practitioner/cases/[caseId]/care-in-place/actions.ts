'use server';

import type { z } from 'zod';
import {
  type RecordCareInPlaceRefusal,
  recordCareInPlace,
} from '@/lib/assessment/commands/record-care-in-place';
import type { HoursStatus } from '@/lib/case/rules/hours';
import { now } from '@/lib/core/clock';
import { londonInstant } from '@/lib/core/london-time';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, type Result } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCareInPlace, type NoSuchTime } from './errors';
import { careInPlaceSchema } from './schema';

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
