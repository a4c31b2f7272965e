import type { TagColour } from '@/components/nhs/tag';

export type BudgetState = 'ACTIVE' | 'SUSPENDED' | 'ENDED';

const states: Record<BudgetState, { words: string; colour: TagColour }> = {
  ACTIVE: { words: 'Active', colour: 'green' },
  SUSPENDED: { words: 'Suspended', colour: 'orange' },
  ENDED: { words: 'Ended', colour: 'grey' },
};

/** Where a budget stands, in a word for staff. */
export function budgetStateName(state: BudgetState): string {
  return states[state].words;
}

export function budgetStateColour(state: BudgetState): TagColour {
  return states[state].colour;
}
