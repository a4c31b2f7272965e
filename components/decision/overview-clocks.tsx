import { dueText } from '@/components/case/due-text';
import { Table } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import { clockStatus } from '@/lib/case/rules/clocks';
import { type WorkKind, workText } from '@/lib/case/rules/work';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';

type Clock = EligibilityView['clocks'][number];
type EligibilityClock = Clock & { kind: WorkKind };

/** Those of this service's clocks that run for eligibility; the others are on the case. */
const KINDS: ReadonlySet<string> = new Set<WorkKind>([
  ...([
    'DECIDE_ELIGIBILITY',
    'CHC_DECISION',
    'CHILD_DECISION',
    'VERIFY_RECOMMENDATION',
    'ANSWER_QUESTIONS',
  ] as const),
  ...([
    'FAST_TRACK_CARE',
    'FAST_TRACK_REVIEW',
    'SEND_DECISION_LETTER',
    'ASK_FOR_REVIEW',
    'LOCAL_RESOLUTION',
  ] as const),
  ...(['ELIGIBILITY_REVIEW', 'TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17', 'TRANSITION_18'] as const),
]);

function isOfEligibility(clock: Clock): clock is EligibilityClock {
  return KINDS.has(clock.kind);
}

const owners: Partial<Record<Clock['ownerRole'], string>> = {
  PHB_LEAD: 'A PHB lead',
  PRACTITIONER: 'The practitioner',
  BUDGET_HOLDER: 'The person',
};

const columns = [
  { key: 'what', text: 'What' },
  { key: 'whose', text: 'Whose turn' },
  { key: 'from', text: 'From' },
  { key: 'due', text: 'Due' },
  { key: 'status', text: 'How it stands' },
];

type Props = { clocks: readonly Clock[]; today: PlainDate };

/** Every clock of a case's eligibility: whose it is, until when, and whether it was kept. Those that run come first. */
export function OverviewClocks({ clocks, today }: Props) {
  const shown = clocks.filter(isOfEligibility);
  if (shown.length === 0) return <p>No clock runs.</p>;
  const running = shown
    .filter(({ endedOn }) => endedOn === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const ended = shown.filter(({ endedOn }) => endedOn !== null);
  return (
    <Table
      caption="Clocks of eligibility"
      isCaptionHidden
      isResponsive
      isFirstCellHeader
      columns={columns}
      rows={[...running, ...ended].map((clock) => rowOf(clock, today))}
    />
  );
}

function rowOf(clock: EligibilityClock, today: PlainDate) {
  const { kind, ownerRole, startedOn, dueOn, dueAt } = clock;
  return {
    key: `${kind} ${startedOn}`,
    cells: [
      workText(kind),
      owners[ownerRole] ?? 'The commissioner',
      formatDay(startedOn),
      dueAt ?? formatDay(dueOn),
      <Status key="status" clock={clock} today={today} />,
    ],
  };
}

function Status({ clock: { kind, dueOn, endedOn }, today }: { clock: EligibilityClock; today: PlainDate }) {
  if (endedOn === null) {
    const { status, isLate } = dueText(dueOn, today);
    // A right that ran out: nobody is late.
    if (kind === 'ASK_FOR_REVIEW' && isLate) return <Tag colour="grey">Passed</Tag>;
    return <Tag colour={isLate ? 'red' : 'blue'}>{status}</Tag>;
  }
  const isKept = clockStatus(dueOn, endedOn, today) === 'KEPT';
  return isKept ? `Done ${formatDay(endedOn)}` : <strong>Done {formatDay(endedOn)}, after it was due</strong>;
}
