'use server';

import type { z } from 'zod';
import { now } from '@/lib/clock';
import { type RecordFastTrackError, recordFastTrack } from '@/lib/commands/record-fast-track';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import type { Actor } from '@/lib/policy/policy';
import { londonInstant } from '@/lib/shared/london-time';
import { fail, type NotFound, type Result } from '@/lib/shared/result';
import { explainFastTrack, type NoSuchTime } from './explain';
import { fastTrackSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: fastTrackSchema,
  run: record,
  explain: explainFastTrack,
  redirectTo: (_id, { requestId }) => `/practitioner/requests/${requestId}/eligibility?done=fast-track`,
});

export async function submitFastTrack(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}

async function record(
  actor: Actor,
  { receivedOn, receivedTime, ...said }: z.output<typeof fastTrackSchema>,
): Promise<Result<string, RecordFastTrackError | NotFound | NoSuchTime>> {
  const receivedAt = londonInstant(receivedOn, receivedTime);
  if (!receivedAt) return fail({ kind: 'no-such-time' });
  return recordFastTrack(actor, { ...said, receivedAt }, now());
}
