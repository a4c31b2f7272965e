import { ListTable } from '@/components/lists/list-table';
import { ReceiptLinks } from '@/components/money/receipt-links';
import type { LineToCheck } from '@/lib/spending/queries/check-list';
import { sentSpending } from './check-schema';
import { FlagList } from './flag-list';
import { TickLine } from './tick-line';

type Props = {
  caption: string;
  lines: readonly LineToCheck[];
  hrefOf: (spendingId: string) => string;
  /** What the link of a line says. */
  linkText: string;
  /** With a box for each, to accept several at once. */
  hasBoxes?: boolean;
};

/** Spendings with their receipts and what was found in them. */
export function CheckTable({ caption, lines, hrefOf, linkText, hasBoxes = false }: Props) {
  return (
    <ListTable
      caption={caption}
      columns={[
        { key: 'what', text: 'Spending' },
        { key: 'day', text: 'Day', isShort: true },
        { key: 'amount', text: 'Amount', isNumeric: true },
        { key: 'found', text: 'To ask' },
        { key: 'receipt', text: 'Receipt' },
        { key: 'open', hiddenText: 'Open' },
      ]}
      rows={lines.map((line, index) => ({
        key: line.id,
        cells: [
          <What key="what" line={line} index={index} hasBox={hasBoxes && line.mayAccept} />,
          line.spentOn,
          line.amount,
          <Found key="found" line={line} />,
          <Receipts key="receipt" line={line} />,
          <a key="open" href={hrefOf(line.id)}>
            {linkText}
            <span className="nhsuk-u-visually-hidden">{`: ${line.amount} to ${line.paidTo}`}</span>
          </a>,
        ],
      }))}
    />
  );
}

function What({ line, index, hasBox }: { line: LineToCheck; index: number; hasBox: boolean }) {
  return (
    <>
      {hasBox ? <TickLine value={sentSpending(line)} index={index} label={line.paidTo} /> : line.paidTo}
      <small>{line.service}</small>
      {line.note && <small>{`Note: ${line.note}`}</small>}
    </>
  );
}

/** A missing receipt is said once, with what is found. */
function Receipts({ line: { receiptIds, flags } }: { line: LineToCheck }) {
  if (receiptIds.length > 0 || !flags.some(({ code }) => code === 'NO_RECEIPT'))
    return <ReceiptLinks ids={receiptIds} />;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="nhsuk-u-visually-hidden">None</span>
    </>
  );
}

function Found({ line }: { line: LineToCheck }) {
  return (
    <>
      {line.flags.length === 0 && !line.last && 'Nothing found'}
      <FlagList flags={line.flags} />
      {line.last && <small>{line.last}</small>}
      {!line.mayAccept && <small>You recorded it. Another officer checks it.</small>}
    </>
  );
}
