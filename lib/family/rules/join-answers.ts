import { type BirthDay, isYearOnly } from '@/lib/core/birth-day';
import { nameKey } from '@/lib/person/rules/name-key';

/** What is asked of who accepts an invitation, next to the code. */
export type JoinAnswers = { dateOfBirth: BirthDay; familyName: string };

/**
 * Whether the code, the person's date of birth and their family name are all right. Each is looked at
 * whatever the others are, so that neither the answer nor its time says which is wrong. Case, accents and
 * marks of the name do not matter. Of a person with only a year of birth the year is asked.
 * @rule FAM-04 (docs/rules.md)
 */
export function areAnswersRight(
  typed: JoinAnswers & { isCodeRight: boolean },
  recorded: JoinAnswers,
): boolean {
  const isBirthRight = isYearOnly(recorded.dateOfBirth)
    ? typed.dateOfBirth.slice(0, 4) === recorded.dateOfBirth
    : typed.dateOfBirth === recorded.dateOfBirth;
  const isNameRight = nameKey(typed.familyName) === nameKey(recorded.familyName);
  return [typed.isCodeRight, isBirthRight, isNameRight].every(Boolean);
}
