export const AUTHORITY_KINDS = ['SELF', 'REPRESENTATIVE', 'NOMINEE'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export type Terms = {
  kind: AuthorityKind;
  /** BASIS: not by itself, only with what else gives it (money-basis.ts). */
  money: 'YES' | 'BASIS';
  coversPlan: boolean;
  fromAge: number;
  toAge: number;
  /** After a death: what the person could decide is not asked. */
  isForEstate?: true;
};

const ANY_AGE = Number.POSITIVE_INFINITY;

const representative = (
  money: Terms['money'],
  coversPlan: boolean,
  [fromAge, toAge]: [number, number],
): Terms => ({ kind: 'REPRESENTATIVE', money, coversPlan, fromAge, toAge });

const nominee = (fromAge: number): Terms => ({
  kind: 'NOMINEE',
  money: 'YES',
  coversPlan: true,
  fromAge,
  toAge: ANY_AGE,
});

const estate: Terms = { ...representative('YES', false, [0, ANY_AGE]), isForEstate: true };

/** What a basis can cover at most, and the ages it is for: completed years, both ends inclusive. */
export const TERMS = {
  OWN: { kind: 'SELF', money: 'YES', coversPlan: true, fromAge: 16, toAge: ANY_AGE },
  PARENTAL_RESPONSIBILITY: representative('YES', true, [0, 17]),
  LPA_HEALTH_AND_WELFARE: representative('YES', true, [18, ANY_AGE]),
  LPA_PROPERTY_AND_AFFAIRS: representative('BASIS', false, [18, ANY_AGE]),
  ENDURING_POWER: representative('YES', false, [18, ANY_AGE]),
  DEPUTY_HEALTH_AND_WELFARE: representative('YES', true, [16, ANY_AGE]),
  DEPUTY_PROPERTY_AND_AFFAIRS: representative('BASIS', false, [16, ANY_AGE]),
  APPOINTED_BY_COMMISSIONER: representative('YES', true, [0, ANY_AGE]),
  NOMINATED_BY_PERSON: nominee(16),
  NOMINATED_IN_ADVANCE: nominee(16),
  NOMINATED_BY_REPRESENTATIVE: nominee(0),
  PERSONAL_REPRESENTATIVE: estate,
} as const satisfies Record<string, Terms>;

export type AuthorityBasis = keyof typeof TERMS;
export const AUTHORITY_BASES = Object.keys(TERMS) as AuthorityBasis[];

/** What acts on a basis: the person, a representative or a nominee. */
export function kindOfBasis(basis: AuthorityBasis): AuthorityKind {
  return TERMS[basis].kind;
}
