/** The sentence on the next page, by the key of `?done=`. */
export const repaymentDone = {
  opened: 'Opened. A PHB lead decides it.',
  decided: 'The decision is saved.',
  sent: 'The letter is kept. Print it or email it now.',
  received: 'The money is recorded and posted in the ledger.',
  back: 'The record is taken back, and its entry is reversed.',
  withdrawn: 'Withdrawn.',
  asked: 'The request is recorded. The time to pay has stopped.',
  answered: 'The answer is saved.',
} as const;
