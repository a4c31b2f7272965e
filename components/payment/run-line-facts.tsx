import { SummaryList } from '@/components/nhs/summary-list';
import type { RunLineView } from '@/lib/payment/queries/run-line-view';
import { RunLineTag } from './run-text';

/** One line of a run. */
export function RunLineFacts({ line }: { line: RunLineView }) {
  const { budgetId, paymentId, personName, days, scheduledOn, account, state, stopped, takenOut, result } =
    line;
  const payment = paymentId && <a href={`/commissioner/payments/${paymentId}`}>Open the payment</a>;
  return (
    <SummaryList
      rows={[
        { term: 'Status', value: <RunLineTag state={state} /> },
        { term: 'For', value: <a href={`/commissioner/budgets/${budgetId}`}>{personName}</a> },
        { term: 'Days', value: days },
        ...(scheduledOn ? [{ term: 'Due by the schedule', value: scheduledOn }] : []),
        { term: 'Account', value: account ?? 'None yet' },
        ...(stopped ? [{ term: 'Held because', value: `${stopped.sentence}.` }] : []),
        ...(takenOut ? [{ term: 'Taken out', value: takenOut }] : []),
        ...(result ? [{ term: 'Result', value: result }] : []),
        ...(payment ? [{ term: 'Payment', value: payment }] : []),
      ]}
    />
  );
}
