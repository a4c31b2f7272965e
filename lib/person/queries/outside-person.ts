import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { FormCard } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { findInFewWords } from '@/lib/person/store/person-search';
import type { Scope } from '@/lib/platform/db/scope';
import { settingOn } from '@/lib/platform/db/setting';
import { queryById } from '@/lib/platform/db/transaction';
import { personCard } from './person-card';

/**
 * A found person with the same few facts, for the page that takes them onto the caseload. Null if the
 * commissioner has no such person. Records the view.
 */
export function outsidePerson(actor: Actor, personId: string, today: PlainDate): Promise<FormCard | null> {
  return queryById(actor, { permission: 'person:find', ids: [personId] }, (scope) =>
    viewOutside(scope, personId, today),
  );
}

export type RecordToOpen = { person: FormCard; hours: number };

/** The same for the page that opens the record, with the hours for which it will be open. */
export function recordToOpen(actor: Actor, personId: string, today: PlainDate): Promise<RecordToOpen | null> {
  return queryById(actor, { permission: 'person:find', ids: [personId] }, async (scope) => {
    const person = await viewOutside(scope, personId, today);
    return person && { person, hours: await settingOn(scope, 'break-glass-hours', today) };
  });
}

async function viewOutside(scope: Scope, personId: string, today: PlainDate): Promise<FormCard | null> {
  const person = await findInFewWords(scope, personId, today);
  if (!person) return null;
  await recordEvent(scope, {
    action: 'person:view',
    personId,
    subjectKind: 'person:find',
    subjectId: personId,
  });
  return personCard(person, scope.actor.personIds, today);
}
