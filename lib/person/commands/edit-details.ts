import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  changedDetails,
  checkDetails,
  type DetailName,
  type DetailsRefusal,
  type PersonDetails,
  type TypedDetails,
} from '@/lib/person/rules/details';
import { isRenamed } from '@/lib/person/rules/person-name';
import { NO_CONTACT } from '@/lib/person/rules/sensitive';
import { insertFormerName } from '@/lib/person/store/former-name';
import { lockPerson, updatePerson } from '@/lib/person/store/person';
import { isUniqueConflict } from '@/lib/platform/db/conflict';
import { command } from '@/lib/platform/db/transaction';

export type EditDetails = {
  personId: string;
  /** The version that the form showed. */
  version: number;
  details: TypedDetails;
};

export type EditDetailsRefusal =
  | DetailsRefusal
  | NotFound
  | { kind: 'nhs-number-taken' }
  /** Another user changed the record meanwhile: its current details, and which differ from the typed ones. */
  | { kind: 'stale'; version: number; now: PersonDetails; differing: DetailName[] };

/**
 * Replaces a person's details and keeps the name they had. Contact details that are hidden from the actor
 * stay as they are. Writes nothing if all are the same, so a form sent twice succeeds twice.
 */
export async function editDetails(
  actor: Actor,
  input: EditDetails,
  today: PlainDate,
): Promise<Result<void, EditDetailsRefusal>> {
  try {
    return await edit(actor, input, today);
  } catch (thrown) {
    // Row-level security may hide the other person, so the unique index decides.
    if (isUniqueConflict(thrown)) return fail({ kind: 'nhs-number-taken' });
    throw thrown;
  }
}

function edit(actor: Actor, { personId, version, details: typed }: EditDetails, today: PlainDate) {
  return command<void, EditDetailsRefusal>(actor, 'person:edit', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person)) return notFound;
    const given = person.contact === 'HIDDEN' ? { ...typed, ...NO_CONTACT } : typed;
    // The day of death has a step of its own.
    const checked = checkDetails({ ...given, diedOn: person.diedOn }, today);
    if (!checked.ok) return checked;
    const differing = changedDetails(checked.value, person);
    if (differing.length === 0) return ok(undefined);
    if (person.version !== version)
      return fail({ kind: 'stale', version: person.version, now: person, differing });
    const [before, after] = [person, checked.value];
    if (isRenamed(before, after)) await insertFormerName(scope, person, today);
    await updatePerson(scope, person, after);
    await recordEvent(scope, {
      action: 'person:edit',
      personId,
      subjectKind: 'person',
      subjectId: personId,
      before,
      after,
    });
    return ok(undefined);
  });
}
