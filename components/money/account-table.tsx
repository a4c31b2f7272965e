import { ListTable } from '@/components/lists/list-table';
import { type LedgerLineRow, lineForHolder, signedAmount } from './ledger-line-text';

type Props = { lines: readonly LedgerLineRow[]; spendingHref: (spendingId: string) => string };

/** Every line of a budget's account, explained, with what was left after it. */
export function AccountTable({ lines, spendingHref }: Props) {
  return (
    <ListTable
      caption="Money in and out, newest first"
      columns={[
        { key: 'what', text: 'What happened' },
        { key: 'amount', text: 'Amount', isNumeric: true },
        { key: 'day', text: 'Day', isShort: true },
        { key: 'left', text: 'Left after this', isNumeric: true },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <What key="what" line={line} spendingHref={spendingHref} />,
          signedAmount(line),
          line.happenedOn,
          line.leftAfter,
        ],
      }))}
    />
  );
}

function What({ line, spendingHref }: { line: LedgerLineRow } & Pick<Props, 'spendingHref'>) {
  const { spendingId, kind, receiptIds, reversedById, recordedBy, isMine } = line;
  const { what, means } = lineForHolder(line);
  return (
    <span className="app-stack">
      <strong>{what}</strong>
      <span>{means}</span>
      {reversedById && <span>Corrected: this was recorded by mistake.</span>}
      <span className="app-visually-quiet">{`Recorded by ${isMine ? 'you' : recordedBy}`}</span>
      {kind === 'SPENDING' && spendingId && (
        <a href={spendingHref(spendingId)}>
          {receiptIds.length > 0 ? 'View details and receipt' : 'View details or add a receipt'}
          <span className="nhsuk-u-visually-hidden">{`: ${line.paidTo}, ${line.happenedOn}`}</span>
        </a>
      )}
    </span>
  );
}
