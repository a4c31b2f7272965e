import { ListTable } from '@/components/lists/list-table';
import type { RunLineView } from '@/lib/payment/queries/run-line-view';
import { RunLineTag } from './run-text';

/** The lines of a run, by their references. */
export function RunLineTable({ runId, lines }: { runId: string; lines: readonly RunLineView[] }) {
  return (
    <ListTable
      caption="Payments of the run, by their references"
      columns={[
        { key: 'reference', text: 'Reference', isShort: true },
        { key: 'person', text: 'For' },
        { key: 'to', text: 'To' },
        { key: 'days', text: 'Days' },
        { key: 'amount', text: 'Amount', isNumeric: true },
        { key: 'state', text: 'Status' },
      ]}
      rows={lines.map((line) => ({ key: line.id, cells: cellsOf(runId, line) }))}
    />
  );
}

function cellsOf(runId: string, line: RunLineView) {
  const { id, reference, personName, payeeName, account, days, scheduledOn, amount, state } = line;
  const why = line.stopped?.name ?? line.takenOut ?? line.result;
  return [
    <a key="reference" href={`/commissioner/payment-runs/${runId}/lines/${id}`}>
      {reference}
    </a>,
    personName,
    <span key="to">
      {payeeName} {account && <small>{account}</small>}
    </span>,
    <span key="days">
      {days} {scheduledOn && <small>{`Due ${scheduledOn}`}</small>}
    </span>,
    amount,
    <span key="state">
      <RunLineTag state={state} /> {why && <small>{why}</small>}
    </span>,
  ];
}
