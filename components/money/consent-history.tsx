import { ListTable } from '@/components/lists/list-table';
import { Tag } from '@/components/nhs/tag';
import type { ConsentLine } from '@/lib/money/queries/payment-consent-form';
import { consentLineText, howNames } from './consent-text';

const columns = [
  { key: 'what', text: 'What' },
  { key: 'how', text: 'How' },
  { key: 'words', text: 'What was said' },
  { key: 'by', text: 'Recorded by' },
];

/** Every record of consent to a direct payment, the latest first. Nothing where none is made. */
export function ConsentHistory({ lines }: { lines: readonly ConsentLine[] }) {
  if (lines.length === 0) return null;
  const rows = lines.map((line) => ({ key: line.id, cells: cellsOf(line) }));
  return <ListTable caption="History" captionSize="m" hasCaption columns={columns} rows={rows} />;
}

function cellsOf(line: ConsentLine) {
  const { how, capacityAssessedOn, words, recordedByName, recordedAt, isTakenBack } = line;
  const assessed = capacityAssessedOn && `. Capacity was in doubt, and found on ${capacityAssessedOn}`;
  return [
    <>
      {consentLineText(line)}
      {assessed} {isTakenBack && <Tag colour="grey">Taken back</Tag>}
    </>,
    howNames[how],
    <span key="words" className="app-as-typed">
      {words}
    </span>,
    `${recordedByName}, ${recordedAt}`,
  ];
}
