/** The sentence on the next page, by the key of `?done=`. */
export const runDone = {
  proposed:
    'The run has been put together. Look at what is held and what changed. Another officer approves it.',
  asked: 'Every budget was asked again.',
  approved: 'You approved the run. A third officer must release it.',
  released: 'You released the run. Its file is made. Send it to the bank or the finance system.',
  stopped: 'Nothing was signed. A payment may not go on any more, and is held now. Look at the run again.',
  sent: 'You marked the run as sent. Record the results when they come.',
  paid: 'The payments are marked as paid.',
  returned: 'The payment is marked as returned. The money is back in the budget.',
  reconciled: 'The run is reconciled.',
  'taken-out': 'The payment is out of the run. It waits as before.',
  cancelled: 'The run is cancelled. Its payments wait to be approved again.',
} as const;
