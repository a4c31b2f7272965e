/** The sentence on the next page, by the key of `?done=`. */
export const moneyDone = {
  started: 'The budget has started. The money is committed.',
  proposed: 'The payment has been proposed. Another officer must approve it.',
  approved: 'You approved the payment. A third officer must release it.',
  released: 'You released the payment.',
  ended: 'The budget has ended. Payments for later days are cancelled.',
  settled: 'The final payments are settled.',
  'consent-ended': 'The end of consent is saved. Payments for later days are stopped.',
  'consent-given': 'Consent is on record again. This page shows what else must be in place.',
  'payee-named': 'Who is paid is saved.',
  cancelled: 'The payment has been cancelled. The money is available again.',
  reversed: 'The entry has been reversed. Both entries stay in the account.',
  changed: 'The change is saved. The first version is kept too.',
  withdrawn: 'The spending is cancelled. The money is back in the budget.',
  spent: 'The spending has been recorded.',
  receipt: 'We have the receipt. We are checking this file.',
  'receipt-withdrawn': 'The receipt has been withdrawn. The picture is deleted.',
} as const;
