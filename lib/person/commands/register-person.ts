import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  changedDetails,
  checkDetails,
  type DetailsRefusal,
  type PersonDetails,
  type TypedDetails,
} from '@/lib/person/rules/details';
import { type LikelyDuplicate, likelyDuplicates } from '@/lib/person/rules/duplicate';
import { nameKey } from '@/lib/person/rules/name-key';
import { openCaseloadEntry } from '@/lib/person/store/caseload';
import { findPerson, insertPerson } from '@/lib/person/store/person';
import { type FoundPerson, findAlike } from '@/lib/person/store/person-search';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type RegisterPerson = {
  /** Made with the form, so that a form sent twice registers one person. */
  personId: string;
  details: TypedDetails;
  /** The practitioner checked the likely duplicates and says that it is none of them. */
  isDifferentPerson: boolean;
};

export type RegisterPersonRefusal =
  | DetailsRefusal
  | NotFound
  /** `holder` is null if only the number matches: probably a typo, so we do not reveal the other person. */
  | { kind: 'nhs-number-taken'; holder: FoundPerson | null }
  | { kind: 'likely-duplicates'; known: LikelyDuplicate<FoundPerson>[] };

/** Registers a person and puts them on the practitioner's caseload. */
export function registerPerson(
  actor: Actor,
  { personId, details: typed, isDifferentPerson }: RegisterPerson,
  today: PlainDate,
): Promise<Result<{ personId: string }, RegisterPersonRefusal>> {
  return command<{ personId: string }, RegisterPersonRefusal>(actor, 'person:register', async (scope) => {
    if (!mayEver(actor, 'person:register')) return notFound;
    const checked = checkDetails(typed, today);
    if (!checked.ok) return checked;
    const details = checked.value;
    const refused = await alikeRefusal(scope, { personId, details, isDifferentPerson }, today);
    if (refused) return fail(refused);
    if (!(await insertPerson(scope, personId, details, now()))) return sentTwice(scope, personId, details);
    await openCaseloadEntry(scope, personId, today);
    await recordEvent(scope, {
      action: 'person:register',
      personId,
      subjectKind: 'person',
      subjectId: personId,
      after: details,
    });
    return ok({ personId });
  });
}

async function alikeRefusal(
  scope: Scope,
  { personId, details, isDifferentPerson }: Omit<RegisterPerson, 'details'> & { details: PersonDetails },
  today: PlainDate,
): Promise<RegisterPersonRefusal | null> {
  const alike = (await findAlike(scope, details, today)).filter((found) => found.personId !== personId);
  const holder = details.nhsNumber && alike.find(({ nhsNumber }) => nhsNumber === details.nhsNumber);
  if (holder) return { kind: 'nhs-number-taken', holder: isRecognised(holder, details) ? holder : null };
  const known = likelyDuplicates(details, alike);
  return known.length > 0 && !isDifferentPerson ? { kind: 'likely-duplicates', known } : null;
}

function isRecognised(holder: FoundPerson, details: PersonDetails): boolean {
  return (
    holder.dateOfBirth === details.dateOfBirth || nameKey(holder.familyName) === nameKey(details.familyName)
  );
}

/**
 * No row was added: this form was sent before, or another person with the same NHS number was just
 * registered.
 */
async function sentTwice(
  scope: Scope,
  personId: string,
  details: PersonDetails,
): Promise<Result<{ personId: string }, RegisterPersonRefusal>> {
  const there = await findPerson(scope, personId);
  const isSame = there !== null && changedDetails(details, there).length === 0;
  return isSame ? ok({ personId }) : fail({ kind: 'nhs-number-taken', holder: null });
}
