import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { lockCasesOf } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isWritable } from '@/lib/event/rules/after-death-tasks';
import { type DeathContact, findDeath, saveDeathContact } from '@/lib/person/store/death';
import { lockPerson } from '@/lib/person/store/person';
import { command } from '@/lib/platform/db/transaction';

export type RecordDeathContact = { personId: string; contact: DeathContact };
export type RecordDeathContactRefusal = NotFound | { kind: 'no-death-recorded' };

/**
 * Records whom to speak and write to after a death, in place of what was recorded before. With an address,
 * the task to find out ends.
 */
export function recordDeathContact(
  actor: Actor,
  { personId, contact }: RecordDeathContact,
  today: PlainDate,
): Promise<Result<{ personId: string }, RecordDeathContactRefusal>> {
  return command<{ personId: string }, RecordDeathContactRefusal>(actor, 'death:record', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'death:record', person)) return notFound;
    const death = await findDeath(scope, personId);
    if (!death) return fail({ kind: 'no-death-recorded' });
    await saveDeathContact(scope, death.id, contact);
    const cases = isWritable(contact) ? await lockCasesOf(scope, personId) : [];
    for (const one of cases) await moveClocks(scope, one, { kind: 'contact-recorded', on: today });
    await recordEvent(scope, {
      action: 'death:contact',
      personId,
      subjectKind: 'death',
      subjectId: death.id,
      before: death.contact ?? undefined,
      after: contact,
    });
    return ok({ personId });
  });
}
