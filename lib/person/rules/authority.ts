import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export const AUTHORITY_KINDS = ['SELF', 'REPRESENTATIVE', 'NOMINEE'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

type Terms = {
  kind: AuthorityKind;
  coversMoney: boolean;
  coversPlan: boolean;
  fromAge: number;
  toAge: number;
  /** After a death: what the person could decide is not asked. */
  isForEstate?: true;
};

const ANY_AGE = Number.POSITIVE_INFINITY;

/** What a basis can cover at most, and the ages it is for: completed years, both ends inclusive. */
const TERMS = {
  OWN: { kind: 'SELF', coversMoney: true, coversPlan: true, fromAge: 16, toAge: ANY_AGE },
  PARENTAL_RESPONSIBILITY: {
    kind: 'REPRESENTATIVE',
    coversMoney: true,
    coversPlan: true,
    fromAge: 0,
    toAge: 17,
  },
  LPA_HEALTH_AND_WELFARE: {
    kind: 'REPRESENTATIVE',
    coversMoney: false,
    coversPlan: true,
    fromAge: 18,
    toAge: ANY_AGE,
  },
  LPA_PROPERTY_AND_AFFAIRS: {
    kind: 'REPRESENTATIVE',
    coversMoney: true,
    coversPlan: false,
    fromAge: 18,
    toAge: ANY_AGE,
  },
  DEPUTY_HEALTH_AND_WELFARE: {
    kind: 'REPRESENTATIVE',
    coversMoney: false,
    coversPlan: true,
    fromAge: 16,
    toAge: ANY_AGE,
  },
  DEPUTY_PROPERTY_AND_AFFAIRS: {
    kind: 'REPRESENTATIVE',
    coversMoney: true,
    coversPlan: false,
    fromAge: 16,
    toAge: ANY_AGE,
  },
  APPOINTED_BY_COMMISSIONER: {
    kind: 'REPRESENTATIVE',
    coversMoney: true,
    coversPlan: true,
    fromAge: 0,
    toAge: ANY_AGE,
  },
  NOMINATED_BY_PERSON: { kind: 'NOMINEE', coversMoney: true, coversPlan: true, fromAge: 16, toAge: ANY_AGE },
  PERSONAL_REPRESENTATIVE: {
    kind: 'REPRESENTATIVE',
    coversMoney: true,
    coversPlan: false,
    fromAge: 0,
    toAge: ANY_AGE,
    isForEstate: true,
  },
} as const satisfies Record<string, Terms>;

export type AuthorityBasis = keyof typeof TERMS;
export const AUTHORITY_BASES = Object.keys(TERMS) as AuthorityBasis[];

export type DraftAuthority = {
  kind: AuthorityKind;
  basis: AuthorityBasis;
  coversMoney: boolean;
  coversPlan: boolean;
  /** The person's recorded consent that a nominee sees the plan. Asked of nominees only. */
  planConsentRecorded: boolean;
  startsOn: PlainDate;
  /** The last day; null is open. */
  endsOn: PlainDate | null;
};

/** A recorded authority to act for a person, past, present or future. */
export type ListedAuthority = {
  id: string;
  kind: AuthorityKind;
  basis: AuthorityBasis;
  name: string;
  relationship: string | null;
  phone: string | null;
  email: string | null;
  /** The person's record is sensitive, and the reader is not one of the named staff. */
  isContactHidden: boolean;
  coversMoney: boolean;
  coversPlan: boolean;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  /** The day in London on which it was ended early. */
  endedOn: PlainDate | null;
  endedReason: string | null;
  /** The person's death ended it, and taking the death back gives it back. */
  isEndedByDeath: boolean;
  evidence: string | null;
  needsDbsCheck: boolean | null;
  hasSignIn: boolean;
};

/** The person on the day the authority starts (or the nomination is made): age in completed years. */
export type PersonToRepresent = { age: number; hasCapacity: boolean };

export type AuthorityRefusal =
  | { kind: 'basis-not-of-kind' }
  | { kind: 'covers-nothing' }
  | { kind: 'money-not-covered' }
  | { kind: 'plan-not-covered' }
  | { kind: 'plan-needs-consent' }
  | { kind: 'basis-not-for-age'; age: number }
  | { kind: 'person-has-capacity' }
  | { kind: 'person-lacks-capacity' }
  | { kind: 'ends-before-start' };

/**
 * Decides whether an authority to act for a person (or the person's own) may be recorded.
 *
 * A power for health and welfare covers the plan, one for property the money. A nominee gets the money, and
 * the plan only with the person's recorded consent. Under 16 capacity is not asked: a child always has a
 * representative. From 16 a representative acts only for a person who lacks capacity.
 * @rule PER-05 what a basis covers, PER-06 age and capacity (docs/rules.md)
 */
export function checkAuthority(
  draft: DraftAuthority,
  person: PersonToRepresent,
): Result<void, AuthorityRefusal> {
  const refusal = coverRefusal(draft) ?? personRefusal(TERMS[draft.basis], person);
  if (refusal) return fail(refusal);
  if (draft.endsOn !== null && draft.endsOn < draft.startsOn) return fail({ kind: 'ends-before-start' });
  return ok(undefined);
}

/** What a basis can cover at most, for the form that offers it. */
export function mostCovered(basis: AuthorityBasis): { coversMoney: boolean; coversPlan: boolean } {
  return { coversMoney: TERMS[basis].coversMoney, coversPlan: TERMS[basis].coversPlan };
}

function coverRefusal(draft: DraftAuthority): AuthorityRefusal | null {
  const most = TERMS[draft.basis];
  if (most.kind !== draft.kind) return { kind: 'basis-not-of-kind' };
  if (!draft.coversMoney && !draft.coversPlan) return { kind: 'covers-nothing' };
  if (draft.coversMoney && !most.coversMoney) return { kind: 'money-not-covered' };
  return draft.coversPlan ? planRefusal(draft) : null;
}

function planRefusal({ kind, basis, planConsentRecorded }: DraftAuthority): AuthorityRefusal | null {
  if (!TERMS[basis].coversPlan) return { kind: 'plan-not-covered' };
  return kind === 'NOMINEE' && !planConsentRecorded ? { kind: 'plan-needs-consent' } : null;
}

function personRefusal(terms: Terms, { age, hasCapacity }: PersonToRepresent): AuthorityRefusal | null {
  if (terms.isForEstate) return null;
  if (age < terms.fromAge || age > terms.toAge) return { kind: 'basis-not-for-age', age };
  if (terms.kind !== 'REPRESENTATIVE') return hasCapacity ? null : { kind: 'person-lacks-capacity' };
  return age >= 16 && hasCapacity ? { kind: 'person-has-capacity' } : null;
}
