/** Relationships to the person. The first group is the close family of the direct payment regulations. */
const CLOSE_FAMILY = [
  'SPOUSE_OR_PARTNER',
  'PARENT',
  'PARENT_IN_LAW',
  'CHILD',
  'CHILD_IN_LAW',
  'STEP_CHILD',
  'SIBLING',
  'AUNT_OR_UNCLE',
  'GRANDPARENT',
  'PARTNER_OF_THESE',
] as const;

export const RELATIONS = [...CLOSE_FAMILY, 'FRIEND', 'NEIGHBOUR', 'PROFESSIONAL', 'OTHER'] as const;
export type Relation = (typeof RELATIONS)[number];

export type Payee = {
  isIndividual: boolean;
  relation: Relation;
  livesInSameHousehold: boolean;
  isFriendInvolvedInCare: boolean;
};

/**
 * Whether an enhanced criminal record check with barred list must be recorded before the first payment to a
 * nominee or representative: an individual who is not close family, not of the household, and not a friend
 * who takes part in the care.
 * @rule PER-08 (docs/rules.md)
 */
export function needsDbsCheck(payee: Payee): boolean {
  const isFamily = CLOSE_FAMILY.some((relation) => relation === payee.relation);
  return payee.isIndividual && !isFamily && !payee.livesInSameHousehold && !payee.isFriendInvolvedInCare;
}
