import { z } from 'zod';
import { explainSensitive } from '@/components/event/sensitive-errors';
import { sensitiveSchema, typedSensitive } from '@/components/person/sensitive-schema';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { StaffArea } from '@/lib/core/policy/area';
import { endSensitive } from '@/lib/event/commands/end-sensitive';
import { changeSensitive, setSensitive } from '@/lib/event/commands/set-sensitive';
import { formAction } from '@/lib/web/forms/form-action';

/** Makes a record sensitive. */
export function setSensitiveAction(area: StaffArea) {
  return formAction({
    area,
    schema: sensitiveSchema,
    creates: 'sensitiveId',
    run: (actor, input) => setSensitive(actor, typedSensitive(input), todayInLondon()),
    explain: explainSensitive,
    redirectTo: (_nothing, { personId }) => `/${area}/people/${personId}?done=sensitive`,
  });
}

/** Changes the flag in force. */
export function changeSensitiveAction(area: StaffArea) {
  return formAction({
    area,
    schema: sensitiveSchema,
    run: (actor, input) => changeSensitive(actor, typedSensitive(input), todayInLondon()),
    explain: explainSensitive,
    redirectTo: (_nothing, { personId }) => `/${area}/people/${personId}?done=sensitive-changed`,
  });
}

/** Ends the flag in force. */
export function endSensitiveAction(area: StaffArea) {
  return formAction({
    area,
    schema: z.object({
      personId: z.uuid(),
      sensitiveId: z.uuid(),
      reason: text('Enter why the record is no longer sensitive', 500),
    }),
    run: endSensitive,
    explain: explainSensitive,
    redirectTo: (_nothing, { personId }) => `/${area}/people/${personId}?done=sensitive-ended`,
  });
}
