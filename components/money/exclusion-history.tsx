import { ListTable } from '@/components/lists/list-table';
import { Tag } from '@/components/nhs/tag';
import type { ExclusionLine } from '@/lib/money/queries/exclusion-form';
import { exclusionDays, groundNames } from './exclusion-text';

const columns = [
  { key: 'who', text: 'Who' },
  { key: 'ground', text: 'Ground' },
  { key: 'days', text: 'Days' },
  { key: 'evidence', text: 'What was seen' },
  { key: 'by', text: 'Recorded by' },
];

type Props = { lines: readonly ExclusionLine[]; hrefOf: (id: string) => string };

/** Every exclusion and its changes, the latest first. */
export function ExclusionHistory({ lines, hrefOf }: Props) {
  if (lines.length === 0) return <p>No exclusion is recorded.</p>;
  const rows = lines.map((line) => ({ key: line.id, cells: cellsOf(line, hrefOf(line.id)) }));
  return <ListTable caption="Recorded" captionSize="m" hasCaption columns={columns} rows={rows} />;
}

function cellsOf(line: ExclusionLine, href: string) {
  const { name, ground, evidence, recorded, state } = line;
  return [
    name,
    groundNames[ground],
    <>
      {exclusionDays(line)}{' '}
      {state === 'COUNTS' && (
        <a href={href}>
          Change<span className="nhsuk-u-visually-hidden">{` the exclusion of ${name}`}</span>
        </a>
      )}
      {state === 'REPLACED' && <Tag colour="grey">Replaced by a later record</Tag>}
      {state === 'TAKEN_BACK' && <Tag colour="grey">Recorded by mistake</Tag>}
    </>,
    <span key="evidence" className="app-as-typed">
      {evidence}
    </span>,
    recorded,
  ];
}
