import type { PhbGroup } from '@/lib/case/rules/groups';

/** The stage of a person's case. The demonstration has people at each. */
export const STAGE_SHARES = {
  ACTIVE: 136,
  NOT_ELIGIBLE: 26,
  PLANNING: 22,
  CLOSED: 22,
  REQUESTED: 20,
  REGISTERED: 20,
  SUBMITTED: 14,
  APPROVED: 9,
  ELIGIBLE: 8,
  INFORMED: 8,
  PLAN_REFUSED: 6,
  CHANGES_REQUESTED: 5,
  INDICATIVE_SET: 4,
} as const;

export type Stage = keyof typeof STAGE_SHARES;

/** `slot` counts the people of one stage from 0 and decides who is late, due today or in time. */
export type Place = { stage: Stage; slot: number };

/** Every stage once, and six more active budgets for the written people (named-people.ts). */
export const FEWEST = Object.keys(STAGE_SHARES).length + 6;

const WHOLE = Object.values(STAGE_SHARES).reduce((total, share) => total + share, 0);

/**
 * Spreads people over the stages in the proportions of 300: at least one at each. The rest goes to active
 * budgets.
 * @param count `FEWEST` or more
 */
export function spread(count: number): Place[] {
  const stages = Object.keys(STAGE_SHARES) as Stage[];
  if (count < FEWEST) throw new Error(`Fewer than ${FEWEST} people cannot be at every stage`);
  const others = stages
    .slice(1)
    .flatMap((stage) => slots(stage, Math.max(1, Math.floor((STAGE_SHARES[stage] * count) / WHOLE))));
  return [...slots('ACTIVE', count - others.length), ...others];
}

function slots(stage: Stage, count: number): Place[] {
  return Array.from({ length: count }, (_, slot) => ({ stage, slot }));
}

/** The groups of the first new cases: a national tool at each of its stages, with two children. */
export function askedGroup({ stage, slot }: Place): PhbGroup | null {
  if (stage !== 'REQUESTED' || slot >= 12) return null;
  return slot === 7 || slot === 9 ? 'CYPCC' : 'CHC';
}
