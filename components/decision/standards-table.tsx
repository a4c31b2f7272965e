import { hoursText } from '@/components/assessment/fast-track-text';
import { dueText } from '@/components/case/due-text';
import { groupName } from '@/components/case/group-name';
import { ListTable } from '@/components/lists/list-table';
import type { TableColumn } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

/** An open national standard of a case. */
export type StandardLine = {
  id: string;
  person: string;
  personHref: string;
  group: PhbGroup;
  what: string;
  href: string;
  asks: string;
  source: string;
  startedOn: PlainDate;
  dueOn: PlainDate;
  /** For a standard in hours: the instant in words, and its status. */
  hours: { due: string; isLate: boolean; hours: number } | null;
  turn: string;
  refund: { firstDay: string; firstDayAfterReceipt: string } | null;
};

type Props = { rows: readonly StandardLine[]; today: PlainDate; due: TableColumn };

/** The open standards: what, which person, since when, by when, and who acts next. */
export function StandardsTable({ rows, today, due }: Props) {
  return (
    <ListTable
      caption="Deadlines"
      columns={[
        { key: 'what', text: 'Standard' },
        { key: 'person', text: 'Person' },
        { key: 'started', text: 'Started', isShort: true },
        due,
        { key: 'turn', text: 'Responsible' },
      ]}
      rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, today) }))}
    />
  );
}

function cellsOf(row: StandardLine, today: PlainDate) {
  return [
    <>
      <a href={row.href} aria-label={`${row.what} for ${row.person}`}>
        {row.what}
      </a>
      <small>{`${row.asks}. ${row.source}`}</small>
    </>,
    <>
      <a href={row.personHref}>{row.person}</a>
      <small>{groupName(row.group)}</small>
    </>,
    formatDay(row.startedOn),
    <Due key="due" {...row} today={today} />,
    row.turn,
  ];
}

function Due({ dueOn, hours, refund, today }: StandardLine & { today: PlainDate }) {
  const { status, isLate } = hours
    ? { status: hoursText(hours), isLate: hours.isLate }
    : dueText(dueOn, today);
  return (
    <>
      {hours?.due ?? formatDay(dueOn)} {isLate ? <Tag colour="red">{status}</Tag> : <small>{status}</small>}
      {refund && (
        <small>
          {`If found eligible: refund from ${refund.firstDay} (receipt is day 1) or ${refund.firstDayAfterReceipt}. Finance confirms.`}
        </small>
      )}
    </>
  );
}
