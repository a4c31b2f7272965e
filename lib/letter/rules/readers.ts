import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { type Found, lacksCapacity } from '@/lib/person/rules/capacity';
import { isShared, type Sharing, type SharingKind } from '@/lib/person/rules/sharing';

/**
 * A possible reader: the person, a child's parent or carer, a representative by the id of their authority in
 * force, whom the person shares with by the id of that agreement, or the recorded contact after a death.
 */
export type LetterReader = { to: string; name: string; address: readonly string[]; isToPerson: boolean };

type Named = { name: string; dateOfBirth: BirthDay; address: readonly string[]; hasDied: boolean };
type Representative = { id: string; name: string };

/** Who is written to after a death. */
export type AfterDeath = { name: string; address: readonly string[] };

/** What decides who may read a letter in addition to the person. */
export type Others = {
  representatives: readonly Representative[];
  afterDeath: AfterDeath | null;
  /** Whom the person agreed to share with. */
  sharing: readonly Sharing[];
  /** What was found of the person's capacity. */
  found: readonly Found[];
};

/** Under this age a letter goes to the person's carer. */
const OWN_LETTERS_FROM_AGE = 16;
const ADULT_AGE = 18;

/**
 * Who may get the letter, the most usual first: the person from 16, whom they agreed that letters go to, and
 * each representative with authority over the plan on that day. Under 16 also the parent or carer. At 16 and
 * 17 a parent or other representative gets it only by the young person's agreement, or while they are found
 * to lack capacity. After a death only the recorded contact with their address, and so none while that is not
 * known: never the person, and none who acted for them.
 * @param others representatives in force; a nominee sees money and gets no letter about eligibility
 * @rule ELI-77, PER-34 (docs/rules.md)
 */
export function letterReaders(person: Named, others: Others, on: PlainDate): LetterReader[] {
  if (person.hasDied) return afterDeathReaders(others);
  const age = ageOn(earliestBirth(person.dateOfBirth), on);
  const { name, address } = person;
  if (age >= OWN_LETTERS_FROM_AGE) {
    const self = { to: 'PERSON', name, address, isToPerson: true };
    return [self, ...agreed(others, ['LETTERS'], on), ...actingReaders(person, others, on)];
  }
  return [...others.representatives.map(byRepresentative), carerOf(person)];
}

/**
 * Who may get a copy of a letter that goes to a reader: whom the person agreed to share with, and who else
 * might have got the letter itself. Under 16 and after a death there are no copies.
 * @rule PER-34 (docs/rules.md)
 */
export function copyReaders(
  person: Named,
  others: Others,
  { on, to }: { on: PlainDate; to: string },
): LetterReader[] {
  const age = ageOn(earliestBirth(person.dateOfBirth), on);
  if (person.hasDied || age < OWN_LETTERS_FROM_AGE) return [];
  const readers = [...agreed(others, ['COPIES', 'LETTERS'], on), ...actingReaders(person, others, on)];
  return readers.filter((reader) => reader.to !== to);
}

function afterDeathReaders({ afterDeath }: Others): LetterReader[] {
  return afterDeath ? [{ to: 'FAMILY', ...afterDeath, isToPerson: false }] : [];
}

/** Who acts for a person of 16 or over, and a parent without authority, as far as they get letters. */
function actingReaders(person: Named, { representatives, found }: Others, on: PlainDate): LetterReader[] {
  const isAdult = ageOn(earliestBirth(person.dateOfBirth), on) >= ADULT_AGE;
  const lacksSharing = lacksCapacity(found, 'SHARING', on);
  const isForOthers = isAdult || lacksSharing || lacksCapacity(found, 'PLAN', on);
  return [
    ...(isForOthers ? representatives.map(byRepresentative) : []),
    ...(!isAdult && lacksSharing ? [carerOf(person)] : []),
  ];
}

function agreed({ sharing }: Others, kinds: readonly SharingKind[], on: PlainDate): LetterReader[] {
  return sharing
    .filter((one) => kinds.includes(one.kind) && isShared(one, on))
    .map(({ id, sharedWith }) => ({ to: id, name: sharedWith, address: [], isToPerson: false }));
}

function byRepresentative({ id, name }: Representative): LetterReader {
  return { to: id, name, address: [], isToPerson: false };
}

function carerOf({ name, address }: Named): LetterReader {
  return { to: 'PARENT_OR_CARER', name: `The parent or carer of ${name}`, address, isToPerson: false };
}
