import { budgetClockRows } from './budget-clock-rows';
import { careReviewClockRows } from './care-review-clock-rows';
import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';
import { deathClockRows } from './death-clock-rows';
import { eligibilityClockRows } from './eligibility-clock-rows';
import { personClockRows } from './person-clock-rows';
import { repaymentClockRows } from './repayment-clock-rows';
import { transitionClockRows } from './transition-clock-rows';

/**
 * The kinds of clocks, a row each: those of eligibility, of the reviews of care, of the move to adult
 * services, of the way to a budget, of a death, and of the person. A time that is a setting has its default
 * and its edges in the table of settings. No clock is ever paused.
 * @rule REQ-03 (docs/rules.md)
 */
export const CLOCKS = {
  ...eligibilityClockRows,
  ...careReviewClockRows,
  ...transitionClockRows,
  ...budgetClockRows,
  ...repaymentClockRows,
  ...deathClockRows,
  ...personClockRows,
} as const satisfies Record<ClockKind, ClockRow>;
