import { ListTable } from '@/components/lists/list-table';
import { Tag } from '@/components/nhs/tag';
import { type BirthDay, formatBirth } from '@/lib/core/birth-day';
import type { PaymentState } from '@/lib/money/rules/payment-state';
import { PaymentTag } from './payment-text';

export type PaymentRow = {
  id: string;
  budgetId: string;
  personName: string;
  personBorn: BirthDay;
  holderName: string;
  amount: string;
  period: string;
  dueOn: string;
  state: PaymentState;
  isLate: boolean;
  /** What stops it, in few words. */
  stopped: string | null;
  proposedBy: string;
};

type Props = {
  caption: string;
  isCaptionHidden?: boolean;
  payments: readonly PaymentRow[];
  /** Link to a payment; left out for readers who may not open it. */
  hrefOf?: (paymentId: string) => string;
  /** For a list of many people's payments in one state: shows the person, and marks only late payments. */
  hasPerson?: boolean;
};

/** Payments, one in each row. */
export function PaymentTable({ caption, isCaptionHidden, payments, hrefOf, hasPerson = false }: Props) {
  const columns = [
    { key: 'to', text: 'To' },
    ...(hasPerson ? [{ key: 'person', text: 'For' }] : []),
    { key: 'amount', text: 'Amount', isNumeric: true },
    { key: 'period', text: 'Period covered' },
    { key: 'due', text: 'Due' },
    { key: 'by', text: 'Proposed by' },
    ...(hasPerson ? [] : [{ key: 'state', text: 'Status' }]),
  ];
  const rows = payments.map((row) => ({ key: row.id, cells: cellsOf(row, hasPerson, hrefOf?.(row.id)) }));
  return (
    <ListTable
      caption={caption}
      captionSize="m"
      hasCaption={!isCaptionHidden}
      columns={columns}
      rows={rows}
    />
  );
}

function cellsOf(row: PaymentRow, hasPerson: boolean, href: string | undefined) {
  const { holderName, personName, personBorn, amount, period, dueOn, proposedBy } = row;
  const to = href ? (
    <a key="to" href={href} aria-label={`${holderName}, ${amount}`}>
      {holderName}
    </a>
  ) : (
    holderName
  );
  const person = `${personName}, born ${formatBirth(personBorn)}`;
  if (hasPerson) return [to, person, amount, period, <Due key="due" {...row} />, proposedBy];
  const status = <PaymentTag key="state" state={row.state} isLate={row.isLate} stopped={row.stopped} />;
  return [to, amount, period, dueOn, proposedBy, status];
}

function Due({ dueOn, isLate, stopped }: PaymentRow) {
  return (
    <>
      {dueOn}{' '}
      {stopped ? (
        <Tag colour="grey">{`Stopped: ${stopped.toLowerCase()}`}</Tag>
      ) : (
        isLate && <Tag colour="red">Overdue</Tag>
      )}
    </>
  );
}
