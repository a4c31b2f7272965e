import type { PlanState } from '@/lib/case/rules/plan-state';

/**
 * Whether a plan is being written: it is a draft or was returned for changes, and its case is in that state
 * too.
 * @rule PLN-05 (docs/rules.md)
 */
export function isPlanOpen(planState: PlanState, caseState: string): boolean {
  const isWritten = planState === 'DRAFT' || planState === 'CHANGES_REQUESTED';
  return isWritten && (caseState === 'PLANNING' || caseState === 'CHANGES_REQUESTED');
}
