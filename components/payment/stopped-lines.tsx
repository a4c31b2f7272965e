import { ListTable } from '@/components/lists/list-table';
import type { RunView } from '@/lib/payment/queries/run-view';
import { paymentsText } from './run-text';

/** What is due and may not be paid now, why, and what lets it go. */
export function StoppedLines({ runId, stopped }: { runId: string; stopped: RunView['stopped'] }) {
  if (stopped.count === 0) return null;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">{`Held: ${paymentsText(stopped.count)}, ${stopped.sum}, not paid by this run`}</h2>
      <ListTable
        caption="Held payments"
        columns={[
          { key: 'person', text: 'Person' },
          { key: 'amount', text: 'Amount', isNumeric: true },
          { key: 'why', text: 'Why' },
          { key: 'next', text: 'What lets it go' },
        ]}
        rows={stopped.lines.map(({ id, budgetId, personName, amount, days, stopped: why }) => ({
          key: id,
          cells: [
            <span key="person">
              <a href={`/commissioner/budgets/${budgetId}`}>{personName}</a> <small>{days}</small>
            </span>,
            amount,
            <span key="why">
              <strong>{why?.name}</strong> <small>{`${why?.sentence}.`}</small>
            </span>,
            `${why?.next ?? 'Put it right on the page of the budget'}.`,
          ],
        }))}
      />
      {stopped.lines.length < stopped.count && (
        <p>
          <a href={`/commissioner/payment-runs/${runId}/lines`}>See all of them in the list of lines</a>
        </p>
      )}
    </section>
  );
}
