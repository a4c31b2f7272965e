'use server';

import type { z } from 'zod';
import { now } from '@/lib/clock';
import { type RecordCareInPlaceError, recordCareInPlace } from '@/lib/commands/record-care-in-place';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import type { Actor } from '@/lib/policy/policy';
import type { HoursStanding } from '@/lib/request/hours';
import { londonInstant } from '@/lib/shared/london-time';
import { fail, type NotFound, type Result } from '@/lib/shared/result';
import { explainCareInPlace, type NoSuchTime } from './explain';
import { careInPlaceSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: careInPlaceSchema,
  run: record,
  explain: explainCareInPlace,
  redirectTo: (_standing, { requestId }) =>
    `/practitioner/requests/${requestId}/eligibility?done=care-in-place`,
});

export async function submitCareInPlace(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}

async function record(
  actor: Actor,
  { requestId, inPlaceOn, inPlaceTime }: z.output<typeof careInPlaceSchema>,
): Promise<Result<HoursStanding, RecordCareInPlaceError | NotFound | NoSuchTime>> {
  const inPlaceAt = londonInstant(inPlaceOn, inPlaceTime);
  if (!inPlaceAt) return fail({ kind: 'no-such-time' });
  return recordCareInPlace(actor, { requestId, inPlaceAt }, now());
}
