import { dueText } from '@/components/case/due-text';
import { Table } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import { isOfBudget } from '@/lib/case/rules/clock-lists';
import { clockName } from '@/lib/case/rules/clock-names';
import { clockStatus } from '@/lib/case/rules/clocks';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';

type Clock = EligibilityView['clocks'][number];

const owners: Partial<Record<Clock['ownerRole'], string>> = {
  PHB_LEAD: 'A PHB lead',
  PRACTITIONER: 'The practitioner',
  BUDGET_HOLDER: 'The person',
};

const columns = [
  { key: 'what', text: 'What' },
  { key: 'whose', text: 'Responsible' },
  { key: 'from', text: 'From' },
  { key: 'due', text: 'Due' },
  { key: 'status', text: 'Status' },
];

type Props = { clocks: readonly Clock[]; today: PlainDate };

/** Every clock of a case's eligibility: owner, due day, and whether it was met. Open ones come first. */
export function OverviewClocks({ clocks, today }: Props) {
  const shown = clocks.filter(({ kind }) => !isOfBudget(kind));
  if (shown.length === 0) return <p>No deadlines are running.</p>;
  const running = shown
    .filter(({ endedOn }) => endedOn === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const ended = shown.filter(({ endedOn }) => endedOn !== null);
  return (
    <Table
      caption="Eligibility deadlines"
      isCaptionHidden
      isResponsive
      isFirstCellHeader
      columns={columns}
      rows={[...running, ...ended].map((clock) => rowOf(clock, today))}
    />
  );
}

function rowOf(clock: Clock, today: PlainDate) {
  const { kind, ownerRole, startedOn, dueOn, dueAt } = clock;
  return {
    key: `${kind} ${startedOn}`,
    cells: [
      clockName(kind),
      owners[ownerRole] ?? 'The commissioner',
      formatDay(startedOn),
      dueAt ?? formatDay(dueOn),
      <Status key="status" clock={clock} today={today} />,
    ],
  };
}

function Status({ clock: { kind, dueOn, endedOn }, today }: { clock: Clock; today: PlainDate }) {
  if (endedOn === null) {
    const { status, isLate } = dueText(dueOn, today);
    // An expired right, so no one is late.
    if (kind === 'ASK_FOR_REVIEW' && isLate) return <Tag colour="grey">Passed</Tag>;
    return <Tag colour={isLate ? 'red' : 'blue'}>{status}</Tag>;
  }
  const isKept = clockStatus(dueOn, endedOn, today) === 'KEPT';
  return isKept ? (
    `Done ${formatDay(endedOn)}`
  ) : (
    <strong>Done {formatDay(endedOn)}, after the due date</strong>
  );
}
