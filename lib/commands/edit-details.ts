import 'server-only';
import { isUniqueConflict } from '@/lib/db/conflict';
import { recordEvent } from '@/lib/db/repositories/audit';
import { lockPerson, updatePerson } from '@/lib/db/repositories/person';
import { command } from '@/lib/db/transaction';
import {
  changedDetails,
  checkDetails,
  type DetailName,
  type DetailsRefusal,
  type PersonDetails,
  type TypedDetails,
} from '@/lib/person/details';
import { type Actor, may } from '@/lib/policy/policy';
import type { PlainDate } from '@/lib/shared/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/shared/result';

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
  /** Somebody changed the record meanwhile: what it says now, and where that differs from what was typed. */
  | { kind: 'stale'; version: number; now: PersonDetails; differing: DetailName[] };

/** Replaces a person's details. What is there already is not written again, so a form sent twice succeeds twice. */
export async function editDetails(
  actor: Actor,
  input: EditDetails,
  today: PlainDate,
): Promise<Result<void, EditDetailsRefusal>> {
  try {
    return await edit(actor, input, today);
  } catch (thrown) {
    // Whose number it is may be out of this scope's sight: only the unique index knows.
    if (isUniqueConflict(thrown)) return fail({ kind: 'nhs-number-taken' });
    throw thrown;
  }
}

function edit(actor: Actor, { personId, version, details: typed }: EditDetails, today: PlainDate) {
  return command<void, EditDetailsRefusal>(actor, 'person:edit', async (scope) => {
    const person = await lockPerson(scope, personId);
    if (!person || !may(actor, 'person:edit', person)) return notFound;
    const checked = checkDetails(typed, today);
    if (!checked.ok) return checked;
    const differing = changedDetails(checked.value, person);
    if (differing.length === 0) return ok(undefined);
    if (person.version !== version)
      return fail({ kind: 'stale', version: person.version, now: person, differing });
    await updatePerson(scope, personId, checked.value);
    const [before, after] = [person, checked.value];
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
