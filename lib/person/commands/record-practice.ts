import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { setResponsibleUntil } from '@/lib/person/store/moved';
import { lockPerson, type Person } from '@/lib/person/store/person';
import { findSensitive } from '@/lib/person/store/sensitive';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import {
  type DraftRegistration,
  placeRegistration,
  type RegistrationRefusal,
} from '@/lib/practice/rules/new-registration';
import { seenRegistrations } from '@/lib/practice/rules/registration';
import { responsibleUntil } from '@/lib/practice/rules/responsible';
import { findPractice } from '@/lib/practice/store/find-practices';
import {
  hasRegistration,
  insertRegistration,
  listRegistrations,
} from '@/lib/practice/store/practice-registration';

export type RecordPractice = DraftRegistration & {
  /** Made with the form, so that a form sent twice records one. */
  registrationId: string;
  personId: string;
  /** The registrations that the form showed. */
  seen: string;
};

export type RecordPracticeRefusal =
  | RegistrationRefusal
  | NotFound
  | { kind: 'died' }
  | { kind: 'changed-meanwhile' };

/**
 * Records the GP practice of a person from a day, or that it was checked again. The rows that it replaces
 * stay. The way back is to record the practice of before once more.
 */
export function recordPractice(
  actor: Actor,
  { registrationId, personId, seen, ...draft }: RecordPractice,
  today: PlainDate,
): Promise<Result<void, RecordPracticeRefusal>> {
  return command<void, RecordPracticeRefusal>(actor, 'person:edit', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person) || person.contact === 'HIDDEN') return notFound;
    if (await hasRegistration(scope, registrationId)) return ok(undefined);
    if (person.diedOn !== null) return fail({ kind: 'died' });
    const inForce = await listRegistrations(scope, personId);
    if (seenRegistrations(inForce) !== seen) return fail({ kind: 'changed-meanwhile' });
    const bornOn = earliestBirth(person.dateOfBirth);
    const practice = await findPractice(scope, draft.practiceCode);
    const isOfAnother = practice !== null && practice.responsibleCode !== scope.commissionerCode;
    const placed = placeRegistration(draft, { inForce, bornOn, today, isOfAnother });
    if (!placed.ok) return placed;
    const { fromDay, replaced } = placed.value;
    const { practiceCode, checkedOn } = draft;
    const readerIds = await readersOf(scope, person);
    const responsibility = isOfAnother ? draft.responsibility : null;
    const row = { id: registrationId, personId, practiceCode, fromDay, checkedOn, responsibility, readerIds };
    await insertRegistration(scope, row, replaced);
    const until = responsibleUntil(await listRegistrations(scope, personId), scope.commissionerCode);
    await setResponsibleUntil(scope, personId, until);
    await recordEvent(scope, {
      action: 'practice:record',
      personId,
      subjectKind: 'practice-registration',
      subjectId: registrationId,
      before: replaced.map((one) => ({ practiceCode: one.practiceCode, fromDay: one.fromDay })),
      after: { practiceCode, fromDay, checkedOn, responsibility, responsibleUntil: until },
    });
    return ok(undefined);
  });
}

/** Those who may see it where the record is sensitive; none: all who reach the person. */
async function readersOf(scope: Scope, { personId, contact }: Person): Promise<string[]> {
  if (contact !== 'SHOWN') return [];
  return (await findSensitive(scope, personId))?.readers.map(({ id }) => id) ?? [];
}
