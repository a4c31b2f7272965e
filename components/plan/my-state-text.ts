import type { PlanState } from '@/lib/case/rules/plan-state';

const STATE_TEXTS: Record<PlanState, string> = {
  DRAFT: 'We are still writing this plan. Nothing is decided yet.',
  SUBMITTED: 'The plan is finished. The NHS is now deciding. You do not need to do anything.',
  CHANGES_REQUESTED: 'The NHS asked for changes. We are changing the plan.',
  APPROVED: 'The plan is approved.',
  REFUSED: 'The plan was not approved. The reasons are below.',
  REPLACED: 'There is a newer plan.',
};

/** The state of the plan, for the person. */
export function myStateText(state: PlanState): string {
  return STATE_TEXTS[state];
}
