import { MoneyBar, type MoneyBarPart } from '@/components/charts/money-bar';
import { Details } from '@/components/nhs/details';
import { Table } from '@/components/nhs/table';
import { formatPence, type Pence } from '@/lib/core/money';

export type BudgetBarProps = {
  position: { agreed: Pence; paidOut: Pence; spent: Pence; held: Pence; committed: Pence; left: Pence };
};

/** Where a budget's money is: the picture, and its numbers as a table for whoever wants them. */
export function BudgetBar({ position }: BudgetBarProps) {
  const { agreed, spent, held, committed } = position;
  const all: MoneyBarPart[] = [
    { key: 'spent', label: 'Spent', amount: spent },
    { key: 'held', label: 'Paid out, not spent', amount: held },
    { key: 'committed', label: 'Still set aside', amount: committed },
  ];
  const parts = all.filter(({ key, amount }) => key !== 'held' || amount > 0);
  const title = `Of ${formatPence(agreed)}: ${parts.map(({ label, amount }) => `${label} ${formatPence(amount)}`).join(', ')}`;
  return (
    <>
      <MoneyBar total={agreed} parts={parts} title={title} />
      <Details summary="See these numbers as a table">
        <MoneyTable position={position} />
      </Details>
    </>
  );
}

function MoneyTable({ position: { agreed, paidOut, spent, held, left } }: BudgetBarProps) {
  const rows: [string, Pence][] = [
    ['Agreed', agreed],
    ['Paid out to others', paidOut],
    ['Paid out and not spent', held],
    ['Spent', spent],
    ['Left', left],
  ];
  return (
    <Table
      caption="Where the money is"
      isCaptionHidden
      isFirstCellHeader
      columns={[
        { key: 'what', text: 'What' },
        { key: 'amount', text: 'Amount', isNumeric: true },
      ]}
      rows={rows.map(([what, amount]) => ({ key: what, cells: [what, formatPence(amount)] }))}
    />
  );
}
