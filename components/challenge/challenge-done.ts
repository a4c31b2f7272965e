/** The sentence on the next page, by the key of `?done=`. */
export const challengeDone = {
  asked:
    'The request for a review has been recorded. A PHB lead who was not involved in the decision will review it.',
  step: 'The step is saved.',
  stands: 'You upheld the decision. Write to the person with the reasons.',
  changed: 'You changed the decision. Write to the person.',
  'full-assessment': 'The case has been reopened for a full assessment. The time to a decision has started.',
  ended: 'The stage has ended.',
  'refund-second':
    'You confirmed the refund. It is above the limit, so a second finance officer must confirm it as well.',
  'refund-declined': 'You declined the refund. Its days can be confirmed again.',
  'refund-back': 'You took back the refund. Its days can be confirmed again.',
  refund:
    'The refund has been confirmed and is in the ledger. Pay it through your own finance system. This service does not pay refunds.',
} as const;

export type ChallengeDoneKey = keyof typeof challengeDone;
