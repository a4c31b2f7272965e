import type { PlainDate } from '@/lib/core/plain-date';
import { fail, type Result } from '@/lib/core/result';
import { type AuthorityBasis, type AuthorityKind, TERMS, type Terms } from './basis-terms';
import { CAPACITY_FROM_AGE, type CapacityMatter, type Found, findingOn, lacksCapacity } from './capacity';
import type { StoredDbs } from './dbs-record';
import {
  checkMoneyBasis,
  type MoneyBasis,
  type MoneyBasisRefusal,
  type StoredMoneyBasis,
} from './money-basis';
import { checkNomination, type Namer, type NominationRefusal } from './nomination';

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
  evidence: string | null;
  /** Of a power over property and affairs that covers the money. */
  moneyBasis: MoneyBasis | null;
  /** Of a nominee whom the person named in advance. */
  namedOn: PlainDate | null;
  /** Of a nominee whom a representative names. */
  namer: Namer | null;
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
  moneyBasis: StoredMoneyBasis;
  /** Of a nominee whom the person named in advance. */
  namedOn: PlainDate | null;
  /** The representative who named a nominee. */
  namedBy: string | null;
  needsDbsCheck: boolean | null;
  /** The latest check. */
  dbsCheck: StoredDbs | null;
  hasSignIn: boolean;
};

/** The person on the day the authority starts: age in completed years, and what was found of capacity. */
export type PersonToRepresent = { age: number; found: readonly Found[] };

export type AuthorityRefusal =
  | { kind: 'basis-not-of-kind' }
  | { kind: 'covers-nothing' }
  | { kind: 'plan-not-covered' }
  | { kind: 'plan-needs-consent' }
  | { kind: 'basis-not-for-age'; age: number }
  | { kind: 'capacity-not-recorded'; matter: CapacityMatter }
  | { kind: 'person-has-capacity'; matter: CapacityMatter }
  | { kind: 'person-lacks-capacity' }
  | MoneyBasisRefusal
  | NominationRefusal
  | { kind: 'ends-before-start' };

/**
 * Decides whether an authority to act for a person (or the person's own) may be recorded.
 *
 * A power for health and welfare covers the plan and the money; one for property and affairs the money alone,
 * and only with what else gives it. A nominee gets the money, and the plan only with recorded consent. Under
 * 16 capacity is not asked: a child always has a representative. From 16 a representative acts only for a
 * person who is found to lack capacity for what the authority covers; without a finding they are presumed to
 * have it.
 * @rule PER-05 what a basis covers, PER-06 age and capacity (docs/rules.md)
 */
export function checkAuthority(
  draft: DraftAuthority,
  person: PersonToRepresent,
): Result<void, AuthorityRefusal> {
  const refusal = coverRefusal(draft) ?? personRefusal(draft, person);
  if (refusal) return fail(refusal);
  if (draft.endsOn !== null && draft.endsOn < draft.startsOn) return fail({ kind: 'ends-before-start' });
  if (draft.basis === 'ENDURING_POWER' && !draft.evidence?.trim()) return fail({ kind: 'evidence-missing' });
  const named = checkNomination(draft);
  if (!named.ok || !draft.coversMoney) return named;
  return checkMoneyBasis(draft.basis, draft.moneyBasis, draft.startsOn);
}

function coverRefusal(draft: DraftAuthority): AuthorityRefusal | null {
  const most = TERMS[draft.basis];
  if (most.kind !== draft.kind) return { kind: 'basis-not-of-kind' };
  if (!draft.coversMoney && !draft.coversPlan) return { kind: 'covers-nothing' };
  return draft.coversPlan ? planRefusal(draft) : null;
}

function planRefusal({ kind, basis, planConsentRecorded }: DraftAuthority): AuthorityRefusal | null {
  if (!TERMS[basis].coversPlan) return { kind: 'plan-not-covered' };
  return kind === 'NOMINEE' && !planConsentRecorded ? { kind: 'plan-needs-consent' } : null;
}

/** The person decides for themselves: about a nominee, and with their own sign-in. */
const BY_THE_PERSON: readonly AuthorityBasis[] = ['OWN', 'NOMINATED_BY_PERSON'];

function personRefusal(draft: DraftAuthority, { age, found }: PersonToRepresent): AuthorityRefusal | null {
  const { basis, startsOn } = draft;
  const terms: Terms = TERMS[basis];
  if (terms.isForEstate) return null;
  if (age < terms.fromAge || age > terms.toAge) return { kind: 'basis-not-for-age', age };
  if (BY_THE_PERSON.includes(basis))
    return lacksCapacity(found, 'MONEY', startsOn) ? { kind: 'person-lacks-capacity' } : null;
  return age < CAPACITY_FROM_AGE ? null : capacityRefusal(draft, found);
}

/** Each decision that another takes for the person is one for which they are found to lack capacity. */
function capacityRefusal(draft: DraftAuthority, found: readonly Found[]): AuthorityRefusal | null {
  for (const matter of mattersOf(draft)) {
    const finding = findingOn(found, matter, draft.startsOn);
    if (finding === null) return { kind: 'capacity-not-recorded', matter };
    if (finding === 'HAS') return { kind: 'person-has-capacity', matter };
  }
  return null;
}

/** A nominee decides nothing about the plan. */
function mattersOf({ kind, coversMoney, coversPlan }: DraftAuthority): CapacityMatter[] {
  return [
    ...(coversMoney ? (['MONEY'] as const) : []),
    ...(coversPlan && kind !== 'NOMINEE' ? (['PLAN'] as const) : []),
  ];
}
