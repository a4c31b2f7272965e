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
      return `Reversed: ${paidTo}`;
    case 'RELEASE':
    case 'RECOMMITMENT':
      return description;
  }
}

const CORRECTED = 'This was recorded by mistake, so the money is back in the budget.';

/** What happened and what that means, in plain words for the budget holder. */
export function lineForHolder(line: LedgerLineRow): { what: string; means: string } {
  const { kind, description, paidTo, service } = line;
  switch (kind) {
    case 'COMMITMENT':
      return { what: 'The budget was agreed', means: 'The NHS holds this money until it is paid out.' };
    case 'PAYMENT':
      return { what: description, means: 'You can spend this now. It does not change how much is left.' };
    case 'SPENDING':
      return { what: `Spent: ${paidTo}`, means: `For: ${service}` };
    case 'REVERSAL':
      return { what: `Corrected: ${paidTo}`, means: CORRECTED };
    case 'RELEASE':
      return { what: 'The budget ended', means: 'This money was not paid out. It went back to the NHS.' };
    case 'RECOMMITMENT':
      return {
        what: 'The budget continues',
        means: 'The end was a mistake. The NHS holds this money again.',
      };
  }
}

/** The amount with the sign of its change to what is left. */
export function signedAmount({ kind, amount }: LedgerLineRow): string {
  if (kind === 'SPENDING' || kind === 'RELEASE') return `−${amount}`;
  return kind === 'PAYMENT' ? amount : `+${amount}`;
}
