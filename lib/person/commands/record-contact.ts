import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { EmergencyContact } from '@/lib/person/rules/contact';
import { insertContact } from '@/lib/person/store/emergency-contact';
import { lockPerson } from '@/lib/person/store/person';
import { findSensitive } from '@/lib/person/store/sensitive';
import { command } from '@/lib/platform/db/transaction';

export type RecordContact = {
  /** Made with the form, so that a form sent twice adds one contact. */
  contactId: string;
  personId: string;
  contact: EmergencyContact;
};

/** Adds an emergency contact after the existing ones. */
export function recordContact(
  actor: Actor,
  { contactId, personId, contact }: RecordContact,
): Promise<Result<void, NotFound>> {
  return command<void, NotFound>(actor, 'person:edit', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person) || person.contact === 'HIDDEN') return notFound;
    const sensitive = person.contact === 'SHOWN' ? await findSensitive(scope, personId) : null;
    const readerIds = sensitive?.readers.map(({ id }) => id) ?? [];
    if (!(await insertContact(scope, { personId, contactId, readerIds }, contact))) return ok(undefined);
    await recordEvent(scope, {
      action: 'contact:record',
      personId,
      subjectKind: 'emergency-contact',
      subjectId: contactId,
      after: contact,
    });
    return ok(undefined);
  });
}
