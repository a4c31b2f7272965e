'use server';

import type { z } from 'zod';
import { type RecordFastTrackRefusal, recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { now } from '@/lib/core/clock';
import { londonInstant } from '@/lib/core/london-time';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, type Result } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';
import { explainFastTrackRefusal, type NoSuchTime } from './errors';
import { fastTrackSchema } from './schema';

export const submitFastTrack = formAction({
  area: 'practitioner',
  schema: fastTrackSchema,
  creates: 'assessmentId',
  run: record,
  explain: explainFastTrackRefusal,
  redirectTo: (_id, { caseId }) => `/practitioner/cases/${caseId}/eligibility?done=fast-track`,
});

async function record(
  actor: Actor,
  { receivedOn, receivedTime, ...said }: z.output<typeof fastTrackSchema>,
): Promise<Result<string, RecordFastTrackRefusal | NotFound | NoSuchTime>> {
  const receivedAt = londonInstant(receivedOn, receivedTime);
  if (!receivedAt) return fail({ kind: 'no-such-time' });
  return recordFastTrack(actor, { ...said, receivedAt }, now());
}
