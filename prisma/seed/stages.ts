import type { PhbGroup } from '@/lib/case/rules/groups';

/** How far a person has come. The demonstration has somebody at each. */
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
  TOLD: 8,
  PLAN_REFUSED: 6,
  CHANGES_REQUESTED: 5,
  INDICATIVE_SET: 4,
} as const;

export type Stage = keyof typeof STAGE_SHARES;

/** `slot` counts the people of one stage from 0: it says who is late, who is due today, who has time. */
export type Place = { stage: Stage; slot: number };

/** Every stage once, and the three more active budgets that the written parts need (cast.ts). */
export const FEWEST = Object.keys(STAGE_SHARES).length + 3;

const WHOLE = Object.values(STAGE_SHARES).reduce((total, share) => total + share, 0);

/**
 * So many people spread over the stages like 300 are: at least one at each, and what rounding leaves goes to active budgets.
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

/** Groups of the first people who have just asked: the national tools, each at another stage, and two children among them. */
export function askedGroup({ stage, slot }: Place): PhbGroup | null {
  if (stage !== 'REQUESTED' || slot >= 12) return null;
  return slot === 7 || slot === 9 ? 'CYPCC' : 'CHC';
}
