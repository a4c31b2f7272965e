import { z } from 'zod';
import { explainSensitive } from '@/components/event/sensitive-errors';
import { sensitiveSchema, typedSensitive } from '@/components/person/sensitive-schema';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FormValues } from '@/lib/core/form/form-state';
import type { StaffArea } from '@/lib/core/policy/area';
import type { Actor } from '@/lib/core/policy/policy';
import { endSensitive } from '@/lib/event/commands/end-sensitive';
import { changeSensitive, setSensitive } from '@/lib/event/commands/set-sensitive';
import { sensitiveForm } from '@/lib/person/queries/sensitive-form';
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
    stored: storedFlag,
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

/** The flag as it is now. Null: another one took its place. */
async function storedFlag(actor: Actor, { personId, sensitiveId }: FormValues): Promise<FormValues | null> {
  const form = await sensitiveForm(actor, String(personId));
  return form?.isChange && form.sensitiveId === sensitiveId ? form.values : null;
}
