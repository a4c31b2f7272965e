import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { setResponsibleUntil } from '@/lib/person/store/moved';
import { lockPerson } from '@/lib/person/store/person';
import { command } from '@/lib/platform/db/transaction';
import { recordedFor } from '@/lib/practice/rules/new-registration';
import { seenRegistrations } from '@/lib/practice/rules/registration';
import { responsibleUntil } from '@/lib/practice/rules/responsible';
import { listRegistrations, supersedeRegistrations } from '@/lib/practice/store/practice-registration';

export type RemoveRegistration = {
  personId: string;
  practiceCode: string;
  /** The registrations that the form showed. */
  seen: string;
  reason: string;
};

export type RemoveRegistrationRefusal =
  | NotFound
  | { kind: 'died' }
  | { kind: 'changed-meanwhile' }
  | { kind: 'nothing-to-remove' }
  | { kind: 'reason-missing' };

/**
 * Takes a registration out that was recorded by mistake, with the reason. The row stays; the registration
 * before it holds again, and so does the commissioner that it names. The way back is to record it again.
 * @rule COM-10 (docs/rules.md)
 */
export function removeRegistration(
  actor: Actor,
  { personId, practiceCode, seen, reason }: RemoveRegistration,
  today: PlainDate,
): Promise<Result<void, RemoveRegistrationRefusal>> {
  return command<void, RemoveRegistrationRefusal>(actor, 'person:edit', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person) || person.contact === 'HIDDEN') return notFound;
    if (reason.trim() === '') return fail({ kind: 'reason-missing' });
    if (person.diedOn !== null) return fail({ kind: 'died' });
    const inForce = await listRegistrations(scope, personId);
    if (seenRegistrations(inForce) !== seen) return fail({ kind: 'changed-meanwhile' });
    const mistaken = recordedFor(practiceCode, { inForce, today });
    if (!mistaken) return fail({ kind: 'nothing-to-remove' });
    await supersedeRegistrations(scope, [mistaken]);
    const until = responsibleUntil(await listRegistrations(scope, personId), scope.commissionerCode);
    await setResponsibleUntil(scope, personId, until);
    const { id, fromDay, checkedOn, responsibility } = mistaken;
    await recordEvent(scope, {
      action: 'practice:remove',
      personId,
      subjectKind: 'practice-registration',
      subjectId: id,
      reason,
      before: { practiceCode, fromDay, checkedOn, responsibility },
      after: { responsibleUntil: until },
    });
    return ok(undefined);
  });
}
