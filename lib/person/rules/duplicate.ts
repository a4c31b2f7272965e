import { type BirthDay, isYearOnly } from '@/lib/core/birth-day';
import { nameKey, similarNames } from './name-key';

export type Identity = {
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  nhsNumber: string | null;
  postcode: string | null;
  /** Names before today's, as displayed. */
  formerNames?: readonly string[] | null;
};

export type DuplicateReason =
  | 'SAME_NHS_NUMBER'
  | 'SAME_BIRTH_AND_NAMES'
  | 'SAME_BIRTH_AND_FAMILY_NAME'
  | 'SAME_BIRTH_AND_SIMILAR_NAME'
  | 'SAME_NAMES_AND_POSTCODE';

/** Strongest first. NUMBER_CLASH: one NHS number on two different people, so that one is mistyped. */
const STRENGTHS = ['STRONG', 'LIKELY', 'POSSIBLE', 'NUMBER_CLASH'] as const;
export type DuplicateStrength = (typeof STRENGTHS)[number];

export type LikelyDuplicate<T> = { candidate: T; reasons: DuplicateReason[]; strength: DuplicateStrength };

/**
 * The registered people who may be the new person, strongest first, each with the reasons. It only warns and
 * never decides. An NHS number without a matching birth date or name never counts as identity.
 * @rule PER-04 (docs/rules.md)
 */
export function likelyDuplicates<T extends Identity>(
  draft: Identity,
  candidates: readonly T[],
): LikelyDuplicate<T>[] {
  return candidates
    .map((candidate) => ({ candidate, reasons: reasonsFor(draft, candidate) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((found) => ({ ...found, strength: strengthOf(draft, found.candidate, found.reasons) }))
    .sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength));
}

function reasonsFor(a: Identity, b: Identity): DuplicateReason[] {
  const born = sameBirth(a.dateOfBirth, b.dateOfBirth) ? sameBirthReason(a, b) : null;
  return [
    ...(a.nhsNumber !== null && a.nhsNumber === b.nhsNumber ? (['SAME_NHS_NUMBER'] as const) : []),
    ...(born ? [born] : []),
    ...(sameNames(a, b) && samePostcode(a, b) ? (['SAME_NAMES_AND_POSTCODE'] as const) : []),
  ];
}

function sameBirthReason(a: Identity, b: Identity): DuplicateReason | null {
  if (sameNames(a, b)) return 'SAME_BIRTH_AND_NAMES';
  if (sameKey(a.familyName, b.familyName)) return 'SAME_BIRTH_AND_FAMILY_NAME';
  return likeNames(a, b) ? 'SAME_BIRTH_AND_SIMILAR_NAME' : null;
}

/**
 * Two different NHS numbers suggest two people, such as twins, so names alone make a duplicate only possible.
 */
function strengthOf(a: Identity, b: Identity, reasons: readonly DuplicateReason[]): DuplicateStrength {
  if (reasons.includes('SAME_NHS_NUMBER'))
    return sameBirth(a.dateOfBirth, b.dateOfBirth) || likeNames(a, b) ? 'STRONG' : 'NUMBER_CLASH';
  if (a.nhsNumber !== null && b.nhsNumber !== null) return 'POSSIBLE';
  if (reasons.includes('SAME_BIRTH_AND_NAMES')) return 'STRONG';
  return reasons.includes('SAME_BIRTH_AND_FAMILY_NAME') ? 'LIKELY' : 'POSSIBLE';
}

/** The same day, or the same year if only that is known of one of them. */
function sameBirth(one: BirthDay, other: BirthDay): boolean {
  if (isYearOnly(one) || isYearOnly(other)) return one.slice(0, 4) === other.slice(0, 4);
  return one === other;
}

function sameKey(one: string, other: string): boolean {
  return nameKey(one) !== '' && nameKey(one) === nameKey(other);
}

/** The same names, or one has a former name that is the other's name today. */
function sameNames(a: Identity, b: Identity): boolean {
  const same = sameKey(a.givenName, b.givenName) && sameKey(a.familyName, b.familyName);
  return same || wasNamed(a, b) || wasNamed(b, a);
}

function wasNamed({ formerNames }: Identity, { givenName, familyName }: Identity): boolean {
  return formerNames?.some((name) => sameKey(name, `${givenName} ${familyName}`)) ?? false;
}

/** Whether both names are alike, or given and family name are swapped. */
function likeNames(a: Identity, b: Identity): boolean {
  const straight = similarNames(a.givenName, b.givenName) && similarNames(a.familyName, b.familyName);
  return (
    straight || sameNames(a, b) || (sameKey(a.givenName, b.familyName) && sameKey(a.familyName, b.givenName))
  );
}

function samePostcode(a: Identity, b: Identity): boolean {
  const plain = (postcode: string | null) => (postcode ?? '').replace(/\s/g, '').toUpperCase();
  return plain(a.postcode) !== '' && plain(a.postcode) === plain(b.postcode);
}
