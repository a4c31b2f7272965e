export type LedgerLineRow = {
  id: string;
  kind: 'COMMITMENT' | 'PAYMENT' | 'SPENDING' | 'REVERSAL';
  description: string;
  happenedOn: string;
  recordedAt: string;
  recordedBy: string;
  isMine: boolean;
  amount: string;
  leftAfter: string;
  spendingId: string | null;
  paidTo: string | null;
  service: string | null;
  note: string | null;
  receiptIds: readonly string[];
  reversesId: string | null;
  reversedById: string | null;
};

/** What happened, for staff. */
export function lineTitle({ kind, description, paidTo, service }: LedgerLineRow): string {
  switch (kind) {
    case 'COMMITMENT':
      return 'Budget agreed: money set aside';
    case 'PAYMENT':
      return description;
    case 'SPENDING':
      return `Spent on ${service}: paid to ${paidTo}`;
    case 'REVERSAL':
      return `Reversed: ${paidTo}`;
  }
}

/** What happened, in plain words for whoever holds the budget. */
export function lineForHolder({ kind, description, paidTo, service }: LedgerLineRow): string {
  switch (kind) {
    case 'COMMITMENT':
      return 'The NHS agreed this budget and set the money aside.';
    case 'PAYMENT':
      return `${description}. The money can be spent from this day. What is left in all stays the same.`;
    case 'SPENDING':
      return `Paid to ${paidTo} for ${service}.`;
    case 'REVERSAL':
      return `We took back a line that was wrong: ${paidTo}. The money can be spent again.`;
  }
}

/** With its sign as it changes what is left. */
export function signedAmount({ kind, amount }: LedgerLineRow): string {
  if (kind === 'SPENDING') return `−${amount}`;
  return kind === 'PAYMENT' ? amount : `+${amount}`;
}
