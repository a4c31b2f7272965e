import type { Relation } from './dbs';

const relations: Record<Relation, string> = {
  SPOUSE_OR_PARTNER: 'Husband, wife or partner',
  PARENT: 'Parent',
  PARENT_IN_LAW: 'Parent-in-law',
  CHILD: 'Son or daughter',
  CHILD_IN_LAW: 'Son-in-law or daughter-in-law',
  STEP_CHILD: 'Stepson or stepdaughter',
  SIBLING: 'Brother or sister',
  AUNT_OR_UNCLE: 'Aunt or uncle',
  GRANDPARENT: 'Grandparent',
  PARTNER_OF_THESE: 'Husband, wife or partner of one of these relatives',
  FRIEND: 'Friend',
  NEIGHBOUR: 'Neighbour',
  PROFESSIONAL: 'Professional',
  OTHER: 'Someone else',
};

/** A relationship to the person in words. */
export function relationName(relation: Relation): string {
  return relations[relation];
}
