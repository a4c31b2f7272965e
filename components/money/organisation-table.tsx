import { Table } from '@/components/nhs/table';
import type { Organisation } from '@/lib/money/store/organisation';

type Props = { organisations: readonly Organisation[]; mayCorrect: boolean };

/** The organisations of a commissioner, by name. */
export function OrganisationTable({ organisations, mayCorrect }: Props) {
  if (organisations.length === 0) return <p>No organisation is recorded yet.</p>;
  return (
    <Table
      caption="Organisations recorded"
      captionSize="m"
      isResponsive
      isFirstCellHeader
      columns={[
        { key: 'name', text: 'Name' },
        { key: 'number', text: 'Company or charity number' },
        { key: 'address', text: 'Address' },
        ...(mayCorrect ? [{ key: 'do', hiddenText: 'Actions' }] : []),
      ]}
      rows={organisations.map(({ id, name, registerNumber, address }) => ({
        key: id,
        cells: [
          name,
          registerNumber ?? 'Not recorded',
          address ?? 'Not recorded',
          ...(mayCorrect
            ? [
                <a key="correct" href={`/commissioner/organisations/${id}`}>
                  Correct<span className="nhsuk-u-visually-hidden"> {name}</span>
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}
