import { hoursText } from '@/components/assessment/fast-track-text';
import { dueText } from '@/components/case/due-text';
import { groupName } from '@/components/case/group-name';
import { Table, type TableColumn } from '@/components/nhs/table';
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
    <Table
      caption="Deadlines"
      isCaptionHidden
      isResponsive
      isCompact
      isFirstCellHeader
      columns={[
        { key: 'what', text: 'Standard' },
        { key: 'person', text: 'Person' },
        { key: 'started', text: 'Started' },
        due,
        { key: 'turn', text: 'Responsible' },
      ]}
      rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, today) }))}
    />
  );
}

function cellsOf(row: StandardLine, today: PlainDate) {
  return [
    <span key="what" className="app-stack">
      <a href={row.href}>
        {row.what}
        <span className="nhsuk-u-visually-hidden"> for {row.person}</span>
      </a>
      <span className="app-visually-quiet">
        {row.asks}. {row.source}
      </span>
    </span>,
    <span key="person" className="app-stack">
      <a href={row.personHref}>{row.person}</a>
      <span className="app-visually-quiet">{groupName(row.group)}</span>
    </span>,
    <span key="started" className="app-number">
      {formatDay(row.startedOn)}
    </span>,
    <Due key="due" {...row} today={today} />,
    row.turn,
  ];
}

function Due({ dueOn, hours, refund, today }: StandardLine & { today: PlainDate }) {
  const { status, isLate } = hours
    ? { status: hoursText(hours), isLate: hours.isLate }
    : dueText(dueOn, today);
  return (
    <span className="app-stack">
      <span className="app-number">{hours?.due ?? formatDay(dueOn)}</span>
      {isLate ? <Tag colour="red">{status}</Tag> : <span className="app-visually-quiet">{status}</span>}
      {refund && (
        <span className="app-visually-quiet">
          If found eligible: refund from {refund.firstDay} (receipt is day 1) or {refund.firstDayAfterReceipt}
          . Finance confirms.
        </span>
      )}
    </span>
  );
}
