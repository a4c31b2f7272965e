import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';

/**
 * A possible reader: the person, a child's parent or carer, a representative by the id of their authority in
 * force, or the recorded contact after a death.
 */
export type LetterReader = { to: string; name: string; address: readonly string[]; isToPerson: boolean };

type Named = { name: string; dateOfBirth: BirthDay; address: readonly string[]; hasDied: boolean };
type Representative = { id: string; name: string };

/** Who is written to after a death. */
export type AfterDeath = { name: string; address: readonly string[] };

type Others = { representatives: readonly Representative[]; afterDeath: AfterDeath | null };

/** Under this age a letter goes to the person's carer. */
const OWN_LETTERS_FROM_AGE = 16;
const ADULT_AGE = 18;

/**
 * Who may get the letter, the most usual first: the person from 16, the parent or carer of a person under 18,
 * and each representative with authority over the plan on that day. After a death only the recorded contact
 * with their address, and so none while that is not known: never the person, and none who acted for them.
 * @param representatives representatives in force; a nominee sees money and gets no letter about eligibility
 * @param afterDeath the contact with an address; null: none is recorded
 * @rule ELI-77 (docs/rules.md)
 */
export function letterReaders(
  person: Named,
  { representatives, afterDeath }: Others,
  on: PlainDate,
): LetterReader[] {
  if (person.hasDied) return afterDeath ? [{ to: 'FAMILY', ...afterDeath, isToPerson: false }] : [];
  const age = ageOn(earliestBirth(person.dateOfBirth), on);
  const { name, address } = person;
  return [
    ...(age >= OWN_LETTERS_FROM_AGE ? [{ to: 'PERSON', name, address, isToPerson: true }] : []),
    ...representatives.map((one) => ({ to: one.id, name: one.name, address: [], isToPerson: false })),
    ...(age < ADULT_AGE
      ? [{ to: 'PARENT_OR_CARER', name: `The parent or carer of ${name}`, address, isToPerson: false }]
      : []),
  ];
}
