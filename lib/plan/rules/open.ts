import type { PlanState } from './plan';

/**
 * Whether a plan is being written: a draft, or sent back for changes, of a case that is still on its way.
 * @rule PLN-05 (docs/rules.md)
 */
export function isOpen(planState: PlanState, caseState: string): boolean {
  const isWritten = planState === 'DRAFT' || planState === 'CHANGES_REQUESTED';
  return isWritten && (caseState === 'PLANNING' || caseState === 'CHANGES_REQUESTED');
}
