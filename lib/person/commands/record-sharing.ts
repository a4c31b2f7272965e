import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { checkSharing, type SharingRefusal } from '@/lib/person/rules/sharing';
import { findPerson } from '@/lib/person/store/person';
import { sharePerson } from '@/lib/person/store/share-person';
import { addSharing, type NewSharing } from '@/lib/person/store/sharing';
import { command } from '@/lib/platform/db/transaction';

export type RecordSharing = Omit<NewSharing, 'id'> & {
  /** Made with the form, so that a form sent twice records one agreement. */
  sharingId: string;
};

export type RecordSharingRefusal = SharingRefusal | DeathRefusal | NotFound;

/** Records that a person agreed to share their letters with someone. */
export function recordSharing(
  actor: Actor,
  { sharingId, ...given }: RecordSharing,
  today: PlainDate,
): Promise<Result<void, RecordSharingRefusal>> {
  return command<void, RecordSharingRefusal>(actor, 'sharing:record', async (scope) => {
    const { personId } = given;
    await sharePerson(scope, personId);
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'sharing:record', person)) return notFound;
    const alive = refuseAfterDeath(person);
    if (!alive.ok) return alive;
    const age = ageOn(earliestBirth(person.dateOfBirth), given.agreedOn);
    const checked = checkSharing(given.agreedOn, age, today);
    if (!checked.ok) return checked;
    if (!(await addSharing(scope, { ...given, id: sharingId }))) return ok(undefined);
    await recordEvent(scope, {
      action: 'sharing:record',
      personId,
      subjectKind: 'sharing',
      subjectId: sharingId,
      after: given,
    });
    return ok(undefined);
  });
}
