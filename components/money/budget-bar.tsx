import { MoneyBar, type MoneyBarSegment } from '@/components/charts/money-bar';
import { Details } from '@/components/nhs/details';
import { Table } from '@/components/nhs/table';
import { formatPence, type Pence, pence } from '@/lib/core/money';

export type BudgetBarProps = {
  position: {
    agreed: Pence;
    paidOut: Pence;
    spent: Pence;
    held: Pence;
    committed: Pence;
    own: Pence;
    left: Pence;
    givenBack: Pence;
  };
  reader: 'holder' | 'staff';
};

const LABELS = {
  holder: { held: 'Paid out, not spent yet', committed: 'Not paid out yet' },
  staff: { held: 'Paid out, not spent', committed: 'Committed, not paid out' },
} as const;

const OWN = {
  holder: (amount: string) =>
    `${amount} of this was paid from your own money. We will count it against your next payment.`,
  staff: (amount: string) =>
    `${amount} was paid by the payee of their own. The next payment brings it back: nothing else is owed.`,
} as const;

const ONLY_IF_ANY: readonly MoneyBarSegment['key'][] = ['held', 'given-back'];

/** Where a budget's money is, as a picture and as a table with the same numbers. */
export function BudgetBar({ position, reader }: BudgetBarProps) {
  const { agreed, spent, held, committed, own, left, givenBack } = position;
  const all: MoneyBarSegment[] = [
    { key: 'spent', label: 'Spent', amount: spent },
    { key: 'held', label: LABELS[reader].held, amount: held },
    { key: 'committed', label: LABELS[reader].committed, amount: pence(committed - own) },
    { key: 'given-back', label: 'Given back to the NHS', amount: givenBack },
  ];
  const segments = all.filter(({ key, amount }) => !ONLY_IF_ANY.includes(key) || amount > 0);
  const title = `Of ${formatPence(agreed)}: ${segments.map(({ label, amount }) => `${label} ${formatPence(amount)}`).join(', ')}`;
  return (
    <>
      <MoneyBar total={agreed} segments={segments} title={title} />
      <Details summary="See these numbers as a table">
        <MoneyTable
          rows={[{ label: 'Agreed', amount: agreed }, ...segments, { label: 'Left', amount: left }]}
        />
      </Details>
      {own > 0 && <p>{OWN[reader](formatPence(own))}</p>}
    </>
  );
}

function MoneyTable({ rows }: { rows: readonly Pick<MoneyBarSegment, 'label' | 'amount'>[] }) {
  return (
    <Table
      caption="Where the money is"
      isCaptionHidden
      isFirstCellHeader
      columns={[
        { key: 'what', text: 'What' },
        { key: 'amount', text: 'Amount', isNumeric: true },
      ]}
      rows={rows.map(({ label, amount }) => ({ key: label, cells: [label, formatPence(amount)] }))}
    />
  );
}
