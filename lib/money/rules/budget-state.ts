export const BUDGET_STATES = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type BudgetState = (typeof BUDGET_STATES)[number];
