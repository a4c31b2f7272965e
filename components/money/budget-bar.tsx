import { MoneyBar, type MoneyBarPart } from '@/components/charts/money-bar';
import { Details } from '@/components/nhs/details';
import { Table } from '@/components/nhs/table';
import { formatPence, type Pence } from '@/lib/core/money';

export type BudgetBarProps = {
  position: { agreed: Pence; paidOut: Pence; spent: Pence; held: Pence; committed: Pence; left: Pence };
  reader: 'holder' | 'staff';
};

const LABELS = {
  holder: { held: 'Paid out, not spent yet', committed: 'Not paid out yet' },
  staff: { held: 'Paid out, not spent', committed: 'Committed, not paid out' },
} as const;

/** Where a budget's money is: the picture, and the same numbers as a table. */
export function BudgetBar({ position, reader }: BudgetBarProps) {
  const { agreed, spent, held, committed, left } = position;
  const all: MoneyBarPart[] = [
    { key: 'spent', label: 'Spent', amount: spent },
    { key: 'held', label: LABELS[reader].held, amount: held },
    { key: 'committed', label: LABELS[reader].committed, amount: committed },
  ];
  const parts = all.filter(({ key, amount }) => key !== 'held' || amount > 0);
  const title = `Of ${formatPence(agreed)}: ${parts.map(({ label, amount }) => `${label} ${formatPence(amount)}`).join(', ')}`;
  return (
    <>
      <MoneyBar total={agreed} parts={parts} title={title} />
      <Details summary="See these numbers as a table">
        <MoneyTable rows={[{ label: 'Agreed', amount: agreed }, ...parts, { label: 'Left', amount: left }]} />
      </Details>
    </>
  );
}

function MoneyTable({ rows }: { rows: readonly Pick<MoneyBarPart, 'label' | 'amount'>[] }) {
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
