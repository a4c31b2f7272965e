import { Table } from '@/components/nhs/table';
import { formatInstant } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import type { LoadedTable } from '@/lib/money/store/modulus-table';

/** The published tables that were loaded, the latest first. */
export function ModulusTableList({ tables }: { tables: readonly LoadedTable[] }) {
  if (tables.length === 0) return <p>No tables are loaded yet, so no bank account is checked by them.</p>;
  return (
    <Table
      caption="Tables loaded"
      captionSize="m"
      isResponsive
      isFirstCellHeader
      columns={[
        { key: 'from', text: 'Valid from' },
        { key: 'rows', text: 'Rows' },
        { key: 'by', text: 'Loaded by' },
      ]}
      rows={tables.map(({ id, validFrom, rowCount, loadedBy, loadedAt }) => ({
        key: id,
        cells: [formatDay(validFrom), String(rowCount), `${loadedBy}, ${formatInstant(loadedAt)}`],
      }))}
    />
  );
}
