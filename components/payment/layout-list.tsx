import Link from 'next/link';
import { Table } from '@/components/nhs/table';
import { formatDay } from '@/lib/core/plain-date';
import type { ListedLayout } from '@/lib/payment/queries/payment-ways';

/** The versions of columns for finance systems, by their names. */
export function LayoutList({ layouts }: { layouts: readonly ListedLayout[] }) {
  if (layouts.length === 0)
    return (
      <p>No columns are saved, so no file for a finance system can be made and no results can be read.</p>
    );
  return (
    <Table
      caption="Columns saved"
      captionSize="s"
      isResponsive
      isFirstCellHeader
      columns={[
        { key: 'name', text: 'Name' },
        { key: 'from', text: 'From' },
        { key: 'state', text: 'State' },
        { key: 'by', text: 'Saved by' },
      ]}
      rows={layouts.map((layout) => ({
        key: layout.id,
        cells: [
          <Link key="name" href={`/commissioner/payment-ways/${layout.id}`}>
            {`${layout.name}, version ${layout.version}`}
          </Link>,
          formatDay(layout.validFrom),
          stateOf(layout),
          layout.recordedBy,
        ],
      }))}
    />
  );
}

function stateOf({ isInForce, endedOn }: ListedLayout): string {
  if (endedOn) return `Ended on ${formatDay(endedOn)}`;
  return isInForce ? 'In use' : 'Not in use on this day';
}
