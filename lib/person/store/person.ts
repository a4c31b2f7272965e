import 'server-only';
import { birthYear, earliestBirth, isYearOnly } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RecordedBefore } from '@/lib/person/rules/accessible-information';
import type { PersonDetails } from '@/lib/person/rules/details';
import { nameKey } from '@/lib/person/rules/name-key';
import type { Needs } from '@/lib/person/rules/needs';
import { parseNhsNumber } from '@/lib/person/rules/nhs-number';
import { contactOf, NO_CONTACT } from '@/lib/person/rules/sensitive';
import { fromColumn, fromNullable, toColumn, toNullable } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';
import { readNeeds } from './needs';
import { findPersonRow, type PersonRow } from './person-row';
import { putWords } from './person-word';
import { findWithheld, updateWithheld } from './withheld';

/** A person for the decisions of commands. With `personId` it is a policy subject. */
export type Person = PersonDetails & {
  commissionerCode: string;
  personId: string;
  version: number;
  /**
   * HIDDEN: the record is sensitive and the actor is not one of its readers, so that there are no contact
   * details. SHOWN: they are one.
   */
  contact: 'OPEN' | 'SHOWN' | 'HIDDEN';
  /** What they need so that they can read and answer; null: not asked in this way yet. */
  needs: { chosen: Needs; askedOn: PlainDate; askedBy: string } | null;
  recordedBefore: RecordedBefore;
};

const KEY_LETTERS = 80;
const key = (name: string) => nameKey(name).slice(0, KEY_LETTERS);

/**
 * Inserts a person. Returns false if the NHS number or id already exists. A concurrent insert waits for the
 * first, then returns false. The transaction goes on.
 */
export async function insertPerson(
  scope: Scope,
  personId: string,
  details: PersonDetails,
  at: Date,
): Promise<boolean> {
  const { tx, commissionerCode, actor } = scope;
  const { count } = await tx.person.createMany({
    data: [
      { ...columns(details), commissionerCode, id: personId, registeredById: actor.userId, registeredAt: at },
    ],
    skipDuplicates: true,
  });
  if (count === 1) await putWords(scope, personId);
  return count === 1;
}

/**
 * Replaces a locked person's details and counts the change. Contact details of a sensitive record go to where
 * they are hidden, or nowhere if they are hidden from the actor. Throws a unique violation if another person
 * has the NHS number.
 */
export async function updatePerson(
  scope: Scope,
  { personId, contact }: Person,
  details: PersonDetails,
): Promise<void> {
  const { tx, commissionerCode } = scope;
  if (contact === 'SHOWN') await updateWithheld(scope, personId, contactOf(details));
  const kept = contact === 'OPEN' ? details : { ...details, ...NO_CONTACT };
  await tx.person.update({
    where: { commissionerCode_id: { commissionerCode, id: personId } },
    data: { ...columns(kept), version: { increment: 1 } },
    select: { id: true },
  });
  await putWords(scope, personId);
}

/** Finds a person and locks the row. Null if this scope reaches none. */
export async function lockPerson(scope: Scope, personId: string): Promise<Person | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM person WHERE commissioner_code = ${commissionerCode} AND id = ${personId}::uuid FOR UPDATE`;
  return findPerson(scope, personId);
}

/** Finds a person without the lock. */
export async function findPerson(scope: Scope, personId: string): Promise<Person | null> {
  const row = await findPersonRow(scope, personId);
  if (!row) return null;
  const { commissionerCode } = scope;
  const person = { ...detailsFrom(row), ...needsFrom(row), commissionerCode, personId, version: row.version };
  if (!row.isSensitive) return { ...person, contact: 'OPEN' };
  const withheld = await findWithheld(scope, personId);
  return withheld ? { ...person, ...withheld, contact: 'SHOWN' } : { ...person, contact: 'HIDDEN' };
}

/** The first possible day of a person's birth. The caller knows that there is such a person. */
export async function bornOn({ tx, commissionerCode }: Scope, personId: string): Promise<PlainDate> {
  const row = await tx.person.findUniqueOrThrow({
    where: { commissionerCode_id: { commissionerCode, id: personId } },
    select: { dateOfBirth: true },
  });
  return fromColumn(row.dateOfBirth);
}

function needsFrom({ needs, needsAskedOn: askedOn, needsAskedBy: askedBy }: PersonRow) {
  const chosen = readNeeds(needs.chosen);
  const isAsked = chosen && askedOn && askedBy;
  return { needs: isAsked ? { chosen, askedOn, askedBy } : null, recordedBefore: needs.before };
}

function detailsFrom(row: PersonRow): PersonDetails {
  const number = row.nhsNumber === null ? null : parseNhsNumber(row.nhsNumber);
  return {
    givenName: row.givenName,
    familyName: row.familyName,
    preferredName: row.preferredName,
    dateOfBirth: row.isBirthYearOnly
      ? birthYear(row.dateOfBirth.getUTCFullYear())
      : fromColumn(row.dateOfBirth),
    diedOn: fromNullable(row.diedOn),
    nhsNumber: number?.ok ? number.value : null,
    nhsNumberMissing: row.nhsNumberMissing,
    addressLine1: row.addressLine1,
    addressLine2: row.addressLine2,
    town: row.town,
    postcode: row.postcode,
    phone: row.phone,
    email: row.email,
  };
}

function columns({ dateOfBirth, diedOn, nhsNumberMissing, ...details }: PersonDetails) {
  return {
    ...details,
    givenNameKey: key(details.givenName),
    familyNameKey: key(details.familyName),
    preferredNameKey: details.preferredName === null ? null : key(details.preferredName),
    dateOfBirth: toColumn(earliestBirth(dateOfBirth)),
    isBirthYearOnly: isYearOnly(dateOfBirth),
    diedOn: toNullable(diedOn),
    nhsNumberMissingReason: nhsNumberMissing,
  };
}
