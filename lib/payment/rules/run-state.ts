/** How far a run is. COLLECTING: budgets are still asked what is due. */
export const RUN_STATES = [
  'COLLECTING',
  'PROPOSED',
  'APPROVED',
  'RELEASED',
  'SENT',
  'RECONCILED',
  'CANCELLED',
] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What became of a line. HELD: it may not be paid now. TAKEN_OUT: a user took it out, with a reason. */
export const RUN_LINE_STATES = ['IN_RUN', 'HELD', 'TAKEN_OUT', 'RELEASED', 'PAID', 'RETURNED'] as const;
export type RunLineState = (typeof RUN_LINE_STATES)[number];
