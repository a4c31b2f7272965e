import { Table } from '@/components/nhs/table';
import { formatInstant } from '@/lib/core/clock';
import type { ResultFileRow } from '@/lib/payment/store/result-file';

const count = (value: number | undefined) => (value ?? 0).toLocaleString('en-GB');

/** The files of results that were applied, the latest first. */
export function AppliedResults({ files }: { files: readonly ResultFileRow[] }) {
  if (files.length === 0) return <p>No results are applied yet.</p>;
  return (
    <Table
      caption="Results applied"
      captionSize="m"
      isResponsive
      isFirstCellHeader
      columns={[
        { key: 'file', text: 'File' },
        { key: 'paid', text: 'Paid', isNumeric: true },
        { key: 'returned', text: 'Returned', isNumeric: true },
        { key: 'by', text: 'Applied by' },
      ]}
      rows={files.map(({ id, fileName, found, appliedBy, appliedAt }) => ({
        key: id,
        cells: [
          <span key="name" className="app-break">
            {fileName}
          </span>,
          count(found?.counts.PAID),
          count(found?.counts.RETURNED),
          appliedAt ? `${appliedBy}, ${formatInstant(appliedAt)}` : '',
        ],
      }))}
    />
  );
}
