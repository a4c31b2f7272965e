import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { lockPerson } from '@/lib/person/store/person';
import { findSensitive } from '@/lib/person/store/sensitive';
import { command } from '@/lib/platform/db/transaction';
import {
  type DraftRegistration,
  type RegistrationRefusal,
  replacedBy,
  startOf,
} from '@/lib/practice/rules/registration';
import {
  hasRegistration,
  insertRegistration,
  listRegistrations,
} from '@/lib/practice/store/practice-registration';

export type RecordPractice = DraftRegistration & {
  /** Made with the form, so that a form sent twice records one. */
  registrationId: string;
  personId: string;
};

export type RecordPracticeRefusal = RegistrationRefusal | NotFound | { kind: 'died' };

/**
 * Records the GP practice of a person from a day, or that it was checked again. It replaces what is recorded
 * from that day on; the rows of before stay. The way back is to record the practice of before once more.
 */
export function recordPractice(
  actor: Actor,
  { registrationId, personId, ...draft }: RecordPractice,
  today: PlainDate,
): Promise<Result<void, RecordPracticeRefusal>> {
  return command<void, RecordPracticeRefusal>(actor, 'person:edit', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person) || person.contact === 'HIDDEN') return notFound;
    if (await hasRegistration(scope, registrationId)) return ok(undefined);
    if (person.diedOn !== null) return fail({ kind: 'died' });
    const inForce = await listRegistrations(scope, personId);
    const start = startOf(draft, { inForce, bornOn: earliestBirth(person.dateOfBirth), today });
    if (!start.ok) return start;
    const fromDay = start.value;
    const { practiceCode, checkedOn } = draft;
    const sensitive = person.contact === 'SHOWN' ? await findSensitive(scope, personId) : null;
    const readerIds = sensitive?.readers.map(({ id }) => id) ?? [];
    const replaced = replacedBy(inForce, { fromDay });
    const row = { id: registrationId, personId, practiceCode, fromDay, checkedOn, readerIds };
    await insertRegistration(scope, row, replaced);
    await recordEvent(scope, {
      action: 'practice:record',
      personId,
      subjectKind: 'practice-registration',
      subjectId: registrationId,
      before: replaced.map((one) => ({ practiceCode: one.practiceCode, fromDay: one.fromDay })),
      after: { practiceCode, fromDay, checkedOn },
    });
    return ok(undefined);
  });
}
