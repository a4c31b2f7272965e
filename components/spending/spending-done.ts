/** The sentence on the next page, by the key of `?done=`. */
export const checkDone = {
  accepted: 'Accepted. You can take it back until the budget is closed.',
  QUERIED: 'The holder sees your question on their home page.',
  ACCEPTED: 'Accepted.',
  DISALLOWED: 'The decision is saved. The holder sees it with your reasons.',
  TAKEN_BACK: 'Taken back. It is to be checked again.',
} as const;
