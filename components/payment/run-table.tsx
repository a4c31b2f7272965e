import { ListTable } from '@/components/lists/list-table';
import { formatDay } from '@/lib/core/plain-date';
import type { RunItem } from '@/lib/payment/queries/runs-list';
import { RunTag } from './run-text';

/** Payment runs, the latest first. */
export function RunTable({ runs }: { runs: readonly RunItem[] }) {
  return (
    <ListTable
      caption="Payment runs, the latest first"
      columns={[
        { key: 'run', text: 'Run' },
        { key: 'day', text: 'Pay day', isShort: true },
        { key: 'count', text: 'Payments', isNumeric: true },
        { key: 'total', text: 'Total', isNumeric: true },
        { key: 'by', text: 'Put together by' },
        { key: 'state', text: 'Status' },
      ]}
      rows={runs.map(({ id, number, payDay, lineCount, total, createdBy, state }) => ({
        key: id,
        cells: [
          <a key="run" href={`/commissioner/payment-runs/${id}`}>{`Run ${number}`}</a>,
          formatDay(payDay),
          lineCount,
          total,
          createdBy,
          <RunTag key="state" state={state} />,
        ],
      }))}
    />
  );
}
