/** What is said on the next page, by the key of `?done=`. */
export const moneyDone = {
  started: 'The budget has started. The money is set aside.',
  proposed: 'The payment is proposed. Somebody else must approve it.',
  approved: 'You approved the payment. A third person must release it.',
  released: 'You released the payment.',
  cancelled: 'The payment is cancelled. Its money is free again.',
  reversed: 'The line is reversed. Both lines stay in the account.',
  spent: 'The spending is recorded. You can add a photo of the receipt.',
  receipt: 'The photo of the receipt is saved.',
} as const;
