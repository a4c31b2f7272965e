/** Why money may be asked back. The database has the same list (enum RepaymentGround). */
export const REPAYMENT_GROUNDS = [
  'PLAN_CHANGED',
  'CIRCUMSTANCES_CHANGED',
  'UNUSED',
  'OUTSIDE_PLAN',
  'OFFENCE',
  'DEATH',
] as const;

/**
 * The grounds on which a direct payment may be asked back. The law lists them: local policy is none.
 * @rule REP-01 (docs/rules.md)
 */
export type RepaymentGround = (typeof REPAYMENT_GROUNDS)[number];

/** Grounds that finance may open a repayment on: what was used outside the plan is disallowed first. */
export const GROUNDS_TO_OPEN: readonly RepaymentGround[] = REPAYMENT_GROUNDS.filter(
  (ground) => ground !== 'OUTSIDE_PLAN',
);

/**
 * Whether money may be asked back on a ground: because of a death only where one is recorded.
 * @rule REP-01 (docs/rules.md)
 */
export function isGroundOpen(ground: RepaymentGround, hasDied: boolean): boolean {
  return ground !== 'DEATH' || hasDied;
}
