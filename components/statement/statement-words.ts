import type { TagColour } from '@/components/nhs/tag';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import type { StatementLine } from '@/lib/statement/queries/holder-statement';

/** What a line is: who was paid, or that the NHS paid. */
export function lineName({ kind, paidTo, description, moneyIn }: StatementLine): string {
  switch (kind) {
    case 'PAYMENT':
      return 'The NHS paid';
    case 'SPENDING':
      return paidTo ?? description;
    case 'REVERSAL':
      return reversalName(moneyIn, paidTo, description);
    case 'REPAYMENT':
      return 'Paid back to the NHS';
    case 'COMMITMENT':
    case 'RELEASE':
    case 'RECOMMITMENT':
      return description;
  }
}

function reversalName(moneyIn: Pence, paidTo: string | null, description: string): string {
  if (moneyIn < 0) return 'Sent back by the bank';
  return paidTo === null ? description : `Taken back: ${paidTo}`;
}

/** The amount with its sign: plus comes in, minus goes out. */
export function signedLine({ moneyIn, moneyOut, byNhs }: StatementLine): string {
  const change = moneyIn !== 0 ? moneyIn : moneyOut !== 0 ? pence(0 - moneyOut) : pence(0 - byNhs);
  return signed(change);
}

const signed = (amount: Pence) =>
  amount < 0 ? `−${formatPence(pence(-amount))}` : `+${formatPence(amount)}`;

type LineTag = { text: string; colour: TagColour };

/** The state of a spending in a word or two; null for what has none. */
export function lineTag(line: StatementLine): LineTag | null {
  if (line.kind !== 'SPENDING' || line.status === null) return null;
  if (line.isReversed && line.status !== 'DISALLOWED') return { text: 'Taken back', colour: 'grey' };
  switch (line.status) {
    case 'ACCEPTED':
      return { text: 'Checked', colour: 'green' };
    case 'QUERIED':
      return { text: 'Question', colour: 'blue' };
    case 'DISALLOWED':
      return { text: 'Not accepted', colour: 'orange' };
    default:
      return line.lacksReceipt
        ? { text: 'No receipt', colour: 'yellow' }
        : { text: line.hasReceipt ? 'Receipt added' : 'Receipt being checked', colour: 'grey' };
  }
}
