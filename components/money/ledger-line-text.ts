import type { BudgetEntryKind } from '@/lib/money/rules/ledger-entry';

export type LedgerLineRow = {
  id: string;
  kind: BudgetEntryKind;
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
      return 'Budget agreed and committed';
    case 'PAYMENT':
      return description;
    case 'SPENDING':
      return `Spent on ${service}: paid to ${paidTo}`;
    case 'REVERSAL':
      return paidTo === null ? description : `Reversed: ${paidTo}`;
    case 'RELEASE':
    case 'RECOMMITMENT':
    case 'REPAYMENT':
      return description;
  }
}

/** The amount with the sign of its change to what is left. */
export function signedAmount({ kind, amount }: LedgerLineRow): string {
  if (kind === 'SPENDING' || kind === 'RELEASE' || kind === 'REPAYMENT') return `−${amount}`;
  return kind === 'PAYMENT' ? amount : `+${amount}`;
}
