/** What is said on the next page, by the key of `?done=`. */
export const challengeDone = {
  asked:
    'It is recorded that somebody asked. A PHB lead who did not make the decision now looks at it again.',
  step: 'The step is saved.',
  stands: 'You recorded that it stands. Write to the person with the reasons.',
  changed: 'A new decision is made: the person is eligible. Write to the person.',
  'full-assessment': 'The case is open again for a full assessment. The clock for the decision has started.',
  ended: 'The stage is ended.',
  refund: 'The refund is confirmed. Pay it through your own system: this service does not.',
} as const;

export type ChallengeDoneKey = keyof typeof challengeDone;
