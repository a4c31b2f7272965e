import type { Permission } from './table';

/** The halves of a PHB lead's role: to decide eligibility, or to decide plans. */
export const LEAD_DUTIES = ['ELIGIBILITY', 'PLANS'] as const;
export type LeadDuty = (typeof LEAD_DUTIES)[number];

/** What each half leaves to the other. A review goes by what it is about: `reviewsWithin`. */
const OF_THE_OTHER: Readonly<Record<LeadDuty, readonly Permission[]>> = {
  ELIGIBILITY: ['plan:decide', 'payment-notice:decide', 'repayment:decide'],
  PLANS: ['eligibility:decide', 'eligibility:record'],
};

/**
 * Whether a permission is within the half of the role that a PHB lead has.
 * @param duty null: both halves, or another role
 * @rule SEP-02 (docs/rules.md)
 */
export function isWithinDuty(duty: LeadDuty | null, permission: Permission): boolean {
  return duty === null || !OF_THE_OTHER[duty].includes(permission);
}

/**
 * Whether a lead may end a stage of a review: of a refused plan with the half for plans, of any decision on
 * eligibility with the other.
 * @rule SEP-02 (docs/rules.md)
 */
export function reviewsWithin(duty: LeadDuty | null, isOfPlan: boolean): boolean {
  return duty === null || (duty === 'PLANS') === isOfPlan;
}
