import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fullName } from '@/lib/person/rules/person-name';
import { findPerson } from '@/lib/person/store/person';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { type ListedRegistration, listRegistrations } from '@/lib/practice/store/practice-registration';

type Found = { name: string; inForce: ListedRegistration[] };

/**
 * What a form shows of a person and their registrations, if this actor may change them. Null: not there, not
 * theirs, hidden from the actor, or the person died. Records the view in the audit trail.
 */
export function withPracticesOf<T>(
  actor: Actor,
  personId: string,
  show: (found: Found, scope: Scope) => T | Promise<T>,
): Promise<T | null> {
  return queryById(actor, { permission: 'person:edit', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person)) return null;
    if (person.contact === 'HIDDEN' || person.diedOn !== null) return null;
    const inForce = await listRegistrations(scope, personId);
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'practice-registration',
      subjectId: personId,
    });
    return show({ name: fullName(person), inForce }, scope);
  });
}
