/** What makes one run differ from the one before. */
export const RUN_CHANGES = ['NEW', 'MISSED', 'CHANGED', 'NOT_DUE', 'HELD', 'TAKEN_OUT'] as const;
export type RunChangeKind = (typeof RUN_CHANGES)[number];
