import { ageOn, type PlainDate } from '@/lib/core/plain-date';

/** Whom a letter may go to: the person, a child's parent or carer, or a representative whose authority is in force, by its id. */
export type Reader = { to: string; name: string; address: readonly string[]; isToPerson: boolean };

type Named = { name: string; dateOfBirth: PlainDate; address: readonly string[]; hasDied: boolean };
type Acting = { id: string; name: string };

/** A letter to under 16s goes to who cares for them. */
const OLD_ENOUGH = 16;
const GROWN_UP = 18;

/**
 * Who may get the letter, the most usual first: the person from 16, the parent or carer of somebody under 18, everybody whose
 * authority covers the plan that day.
 *
 * @param acting representatives in force; a nominee sees money and gets no letter about eligibility
 * @rule ELI-77 (docs/rules.md)
 */
export function readersOf(person: Named, acting: readonly Acting[], on: PlainDate): Reader[] {
  const age = ageOn(person.dateOfBirth, on);
  const { name, address } = person;
  return [
    ...(age >= OLD_ENOUGH && !person.hasDied ? [{ to: 'PERSON', name, address, isToPerson: true }] : []),
    ...acting.map((one) => ({ to: one.id, name: one.name, address: [], isToPerson: false })),
    ...(age < GROWN_UP
      ? [{ to: 'PARENT_OR_CARER', name: `The parent or carer of ${name}`, address, isToPerson: false }]
      : []),
    ...(person.hasDied ? [{ to: 'FAMILY', name: `The family of ${name}`, address, isToPerson: false }] : []),
  ];
}
