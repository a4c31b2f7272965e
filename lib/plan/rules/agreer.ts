import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { CAPACITY_FROM_AGE, type Found, lacksCapacity } from '@/lib/person/rules/capacity';
import { type AuthorityDates, inForce } from '@/lib/person/rules/in-force';

/** A representative of the person, as far as a plan goes. */
export type PlanAuthority = AuthorityDates & { id: string; name: string; coversPlan: boolean };

/** PERSON, or the id of the authority by which a representative agrees. */
export type AgreerChoice = string;

export type Agreer = { agreedAs: 'PERSON' | 'AUTHORITY'; name: string; authorityId: string | null };

export type AgreerRefusal =
  | { kind: 'too-young-to-agree' }
  | { kind: 'lacks-capacity-to-agree' }
  | { kind: 'person-agrees-themselves' }
  | { kind: 'no-such-agreer' }
  | { kind: 'authority-not-that-day'; name: string };

type Given = {
  person: { name: string; dateOfBirth: BirthDay };
  /** About capacity. */
  found: readonly Found[];
  authorities: readonly PlanAuthority[];
  agreedOn: PlainDate;
};

/**
 * Who agrees a plan: the person from 16, or a representative by an authority that covers the plan on the day
 * of agreeing. From 16 a representative agrees only while the person is found to lack capacity for that, and
 * then the person does not. No name alone agrees, and a nominee does not.
 * @rule PLN-07 (docs/rules.md)
 */
export function agreerOf(
  choice: AgreerChoice,
  { person, found, authorities, agreedOn }: Given,
): Result<Agreer, AgreerRefusal> {
  const isChild = ageOn(earliestBirth(person.dateOfBirth), agreedOn) < CAPACITY_FROM_AGE;
  const lacks = lacksCapacity(found, 'PLAN', agreedOn);
  if (choice === 'PERSON') {
    if (isChild) return fail({ kind: 'too-young-to-agree' });
    if (lacks) return fail({ kind: 'lacks-capacity-to-agree' });
    return ok({ agreedAs: 'PERSON', name: person.name, authorityId: null });
  }
  const authority = authorities.find(({ id, coversPlan }) => id === choice && coversPlan);
  if (!authority) return fail({ kind: 'no-such-agreer' });
  const { id: authorityId, name } = authority;
  if (!inForce(authority, agreedOn)) return fail({ kind: 'authority-not-that-day', name });
  return isChild || lacks
    ? ok({ agreedAs: 'AUTHORITY', name, authorityId })
    : fail({ kind: 'person-agrees-themselves' });
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
