import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { FormCard } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { findInFewWords } from '@/lib/person/store/person-search';
import { queryById } from '@/lib/platform/db/transaction';
import { personCard } from './person-card';

/**
 * A found person with the same few facts, for the page that takes them onto the caseload or opens the record.
 * Null if the commissioner has no such person.
 */
export async function outsidePerson(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<FormCard | null> {
  return queryById(actor, { permission: 'person:find', ids: [personId] }, async (scope) => {
    const person = await findInFewWords(scope, personId, today);
    if (!person) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'person:find',
      subjectId: personId,
    });
    return personCard(person, actor.personIds, today);
  });
}
