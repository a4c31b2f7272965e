import { ListTable } from '@/components/lists/list-table';
import { type LedgerLineRow, lineTitle, signedAmount } from './ledger-line-text';
import { ReceiptLinks } from './receipt-links';

type Props = {
  lines: readonly LedgerLineRow[];
  /** Link to reverse a spending; left out for readers who may not. */
  reverseHref?: (spendingId: string) => string;
  /** Link to a spending's own page, to add a receipt; left out for readers who may not. */
  lineHref?: (spendingId: string) => string;
};

/** All entries of a budget's account, for staff. */
export function LedgerTable({ lines, ...hrefs }: Props) {
  return (
    <ListTable
      caption="Transactions, newest first"
      captionSize="m"
      hasCaption
      columns={[
        { key: 'what', text: 'What happened' },
        { key: 'amount', text: 'Amount', isNumeric: true },
        { key: 'day', text: 'Day', isShort: true },
        { key: 'left', text: 'Balance after', isNumeric: true },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <What key="what" line={line} {...hrefs} />,
          signedAmount(line),
          line.happenedOn,
          line.leftAfter,
        ],
      }))}
    />
  );
}

type WhatProps = Omit<Props, 'lines'> & { line: LedgerLineRow };

function What({ line, reverseHref, lineHref }: WhatProps) {
  const { kind, spendingId, reversesId, reversedById, note } = line;
  const isReversible = kind === 'SPENDING' && spendingId && !reversedById && reverseHref;
  return (
    <div className="app-stack" id={`line-${line.id}`}>
      <strong>{lineTitle(line)}</strong>
      {kind === 'SPENDING' && note && <div>{`Note: ${note}`}</div>}
      <div className="app-visually-quiet">{`Recorded by ${line.recordedBy}, ${line.recordedAt}`}</div>
      {reversedById && <a href={`#line-${reversedById}`}>Reversed. View the reversing entry</a>}
      {reversesId && <a href={`#line-${reversesId}`}>View the entry it reverses</a>}
      {kind === 'SPENDING' && <ReceiptLinks ids={line.receiptIds} />}
      {kind === 'SPENDING' && spendingId && lineHref && (
        <div>
          <a href={lineHref(spendingId)}>
            View details or add a receipt
            <span className="nhsuk-u-visually-hidden">{`: ${lineTitle(line)}, ${line.amount}`}</span>
          </a>
        </div>
      )}
      {isReversible && (
        <div>
          <a href={reverseHref(spendingId)}>
            Reverse this entry
            <span className="nhsuk-u-visually-hidden">{`: ${lineTitle(line)}, ${line.amount}`}</span>
          </a>
        </div>
      )}
    </div>
  );
}
