import { DueCell } from '@/components/case/due-cell';
import { ListTable } from '@/components/lists/list-table';
import type { PlainDate } from '@/lib/core/plain-date';
import { formatDay } from '@/lib/core/plain-date';
import type { HomeRun } from '@/lib/payment/queries/runs-waiting';
import { RunTag } from './run-text';

/** The payment runs that wait for a step, and for whom. */
export function RunsWaiting({ items, today }: { items: readonly HomeRun[]; today: PlainDate }) {
  if (items.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Payment runs</h2>
      <ListTable
        caption="Payment runs that are not finished, earliest pay day first"
        columns={[
          { key: 'run', text: 'Run' },
          { key: 'state', text: 'Next step' },
          { key: 'due', text: 'By' },
          { key: 'total', text: 'Total', isNumeric: true },
        ]}
        rows={items.map(({ id, number, payDay, state, dueOn, total, isForAnother }) => ({
          key: id,
          cells: [
            <a key="run" href={`/commissioner/payment-runs/${id}`}>
              {`Run ${number}, ${formatDay(payDay)}`}
            </a>,
            <span key="state">
              <RunTag state={state} /> {isForAnother && <small>By another officer</small>}
            </span>,
            <DueCell key="due" dueOn={dueOn} today={today} />,
            total,
          ],
        }))}
      />
    </section>
  );
}
