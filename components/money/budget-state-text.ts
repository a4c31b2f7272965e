import type { TagColour } from '@/components/nhs/tag';
import type { BudgetState } from '@/lib/money/rules/budget-state';

const states: Record<BudgetState, { text: string; colour: TagColour }> = {
  ACTIVE: { text: 'Active', colour: 'green' },
  SUSPENDED: { text: 'Suspended', colour: 'orange' },
  ENDED: { text: 'Ended', colour: 'grey' },
};

/** A budget's state in a word, for staff. */
export function budgetStateName(state: BudgetState): string {
  return states[state].text;
}

export function budgetStateColour(state: BudgetState): TagColour {
  return states[state].colour;
}
