import type { PlanState } from '@/lib/plan/rules/plan';

const words: Record<PlanState, string> = {
  DRAFT: 'This plan is still being written. Nothing is decided yet.',
  SUBMITTED: 'The plan is finished. The NHS team is now deciding. You do not have to do anything.',
  CHANGES_REQUESTED: 'The NHS team asked for changes. The plan is being written again.',
  APPROVED: 'The plan is approved.',
  REFUSED: 'The plan was not approved. You can read why below.',
  REPLACED: 'There is a newer plan.',
};

/** Where the plan stands, for the person. */
export function myStateText(state: PlanState): string {
  return words[state];
}
