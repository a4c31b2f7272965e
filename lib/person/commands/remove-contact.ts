import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { deleteContact, findContact } from '@/lib/person/store/emergency-contact';
import { command } from '@/lib/platform/db/transaction';

export type RemoveContact = { contactId: string };

/** Removes an emergency contact. A second removal finds none: `not-found`. */
export function removeContact(
  actor: Actor,
  { contactId }: RemoveContact,
): Promise<Result<{ personId: string }, NotFound>> {
  return command<{ personId: string }, NotFound>(actor, 'person:edit', async (scope) => {
    const before = await findContact(scope, contactId);
    if (!before || !may(actor, 'person:edit', before)) return notFound;
    if (!(await deleteContact(scope, contactId))) return notFound;
    const { personId } = before;
    await recordEvent(scope, {
      action: 'contact:remove',
      personId,
      subjectKind: 'emergency-contact',
      subjectId: contactId,
      before,
    });
    return ok({ personId });
  });
}
