import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type AuthorityDates, inForce } from '@/lib/person/rules/in-force';

/** Under this age someone with authority agrees for the person. */
export const AGREES_FROM_AGE = 16;

/** A representative of the person, as far as a plan goes. */
export type PlanAuthority = AuthorityDates & { id: string; name: string; coversPlan: boolean };

/** PERSON, or the id of the authority by which a representative agrees. */
export type AgreerChoice = string;

export type Agreer = { agreedAs: 'PERSON' | 'AUTHORITY'; name: string; authorityId: string | null };

export type AgreerRefusal =
  | { kind: 'too-young-to-agree' }
  | { kind: 'no-such-agreer' }
  | { kind: 'authority-not-that-day'; name: string };

type Given = {
  person: { name: string; dateOfBirth: BirthDay };
  authorities: readonly PlanAuthority[];
  agreedOn: PlainDate;
};

/**
 * Who agrees a plan: the person from 16, or a representative by an authority that covers the plan on the day
 * of agreeing. No name alone agrees, and a nominee does not.
 * @rule PLN-07 (docs/rules.md)
 */
export function agreerOf(
  choice: AgreerChoice,
  { person, authorities, agreedOn }: Given,
): Result<Agreer, AgreerRefusal> {
  if (choice === 'PERSON') {
    return ageOn(earliestBirth(person.dateOfBirth), agreedOn) < AGREES_FROM_AGE
      ? fail({ kind: 'too-young-to-agree' })
      : ok({ agreedAs: 'PERSON', name: person.name, authorityId: null });
  }
  const authority = authorities.find(({ id, coversPlan }) => id === choice && coversPlan);
  if (!authority) return fail({ kind: 'no-such-agreer' });
  const { id: authorityId, name } = authority;
  return inForce(authority, agreedOn)
    ? ok({ agreedAs: 'AUTHORITY', name, authorityId })
    : fail({ kind: 'authority-not-that-day', name });
}

/** The representatives who could agree on some day of a time, both ends inclusive. */
export function agreersBetween<A extends PlanAuthority>(
  authorities: readonly A[],
  from: PlainDate,
  to: PlainDate,
): A[] {
  return authorities.filter(
    (one) =>
      one.coversPlan &&
      one.startsOn <= to &&
      (one.endsOn === null || one.endsOn >= from) &&
      (one.endedOn === null || one.endedOn > from),
  );
}
