import { z } from 'zod';
import { explainRecordDeath } from '@/components/event/death-errors';
import { contactOf, contactShape, deathSchema } from '@/components/event/death-schema';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import type { StaffArea } from '@/lib/core/policy/area';
import { recordDeath } from '@/lib/event/commands/record-death';
import { recordDeathContact } from '@/lib/event/commands/record-death-contact';
import { takeBackDeath } from '@/lib/event/commands/take-back-death';
import { formAction } from '@/lib/web/forms/form-action';

/** Records a death. */
export function deathAction(area: StaffArea) {
  return formAction({
    area,
    schema: deathSchema,
    creates: 'deathId',
    run: (actor, { personId, deathId, diedOn, heardFrom, ...contact }) =>
      recordDeath(
        actor,
        { personId, deathId, diedOn, heardFrom, contact: contactOf(contact) },
        todayInLondon(),
      ),
    explain: explainRecordDeath,
    redirectTo: ({ personId }) => `/${area}/people/${personId}?done=death`,
  });
}

/** Records whom to speak to after a death. */
export function deathContactAction(area: StaffArea) {
  return formAction({
    area,
    schema: z.object({ personId: z.uuid(), ...contactShape }),
    run: (actor, { personId, ...contact }) =>
      recordDeathContact(actor, { personId, contact }, todayInLondon()),
    explain: explainNoDeath,
    redirectTo: ({ personId }) => `/${area}/people/${personId}?done=death-contact`,
  });
}

/** Takes back a death that was recorded by mistake. */
export function deathMistakeAction(area: StaffArea) {
  return formAction({
    area,
    schema: z.object({ personId: z.uuid(), reason: text('Enter why it was a mistake', 500) }),
    run: (actor, input) => takeBackDeath(actor, input, todayInLondon()),
    explain: explainNoDeath,
    redirectTo: ({ personId }) => `/${area}/people/${personId}?done=death-taken-back`,
  });
}

function explainNoDeath({ kind }: { kind: 'not-found' | 'no-death-recorded' }): FieldError {
  return kind === 'not-found'
    ? { message: 'You do not have access to this person' }
    : { message: 'No death is recorded any more. Someone has taken it back' };
}
