import type { PhbGroup } from '@/lib/case/rules/groups';

/** How many of a hundred people are in a group, their ages, and how often their money is paid out. */
export type GroupShape = {
  weight: number;
  ages: readonly [from: number, to: number];
  /** Shares of direct payment and third party. The rest is notional. */
  direct: number;
  thirdParty: number;
};

/**
 * Weights and ages are the demonstration's own. Together they give the national shares of the published
 * totals (prisma/data): direct payments 15 to 18 %, third party 4 to 6 %, notional 75 to 80 %, and children
 * about a tenth.
 */
export const GROUPS: Record<PhbGroup, GroupShape> = {
  CHC: { weight: 24, ages: [22, 94], direct: 0.34, thirdParty: 0.03 },
  CYPCC: { weight: 8, ages: [2, 16], direct: 0.4, thirdParty: 0.05 },
  S117: { weight: 15, ages: [19, 71], direct: 0.14, thirdParty: 0.04 },
  WHEELCHAIR: { weight: 28, ages: [6, 88], direct: 0.02, thirdParty: 0.03 },
  LONG_TERM_CONDITION: { weight: 9, ages: [31, 86], direct: 0.16, thirdParty: 0.02 },
  LEARNING_DISABILITY: { weight: 8, ages: [19, 64], direct: 0.22, thirdParty: 0.06 },
  MENTAL_HEALTH: { weight: 6, ages: [18, 66], direct: 0.12, thirdParty: 0.03 },
  OTHER_LOCAL: { weight: 2, ages: [25, 80], direct: 0.1, thirdParty: 0 },
};

export const GROUP_WEIGHTS = Object.entries(GROUPS).map(
  ([group, { weight }]) => [group as PhbGroup, weight] as const,
);
