import { type BirthDay, formatBirth } from '@/lib/core/birth-day';
import { nameKey } from './name-key';

type Named = { givenName: string; familyName: string };

/**
 * Alice Demo. The given name is empty if the person has one name: Suharto.
 * @rule PER-15 (docs/rules.md)
 */
export function fullName({ givenName, familyName }: Named): string {
  return givenName ? `${givenName} ${familyName}` : familyName;
}

/** A person's name in lists, in sort order: "Khan, Ali"; "Suharto". */
export function listName({ givenName, familyName }: Named): string {
  return givenName ? `${familyName}, ${givenName}` : familyName;
}

/** A person in a list, distinct from another of the same name: "Khan, Ali, born 4 May 1980". */
export function listedPerson(person: Named & { dateOfBirth: BirthDay }): string {
  return `${listName(person)}, born ${formatBirth(person.dateOfBirth)}`;
}

/** What to call a person: their preferred name, else their given or only name. */
export function calledName({
  preferredName,
  givenName,
  familyName,
}: Named & { preferredName: string | null }): string {
  return preferredName || givenName || familyName;
}

/** Whether a text can be a name: a dot or a dash is none. */
export function hasLetter(name: string): boolean {
  return /\p{L}/u.test(name);
}

/** Whether a name is another name, and not the same with other capitals, accents or marks. */
export function isRenamed(before: Named, after: Named): boolean {
  return nameKey(fullName(before)) !== nameKey(fullName(after));
}
