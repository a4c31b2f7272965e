import { SummaryList } from '@/components/nhs/summary-list';
import { Prose } from './request-facts';

export type SentPlan = { at: string; submittedBy: string; total: string; note: string | null };

/** Each time a plan was sent to the commissioner, the latest first, with what it costs. */
export function SentPlans({ plans }: { plans: readonly SentPlan[] }) {
  return plans
    .toReversed()
    .map(({ at, submittedBy, total, note }) => (
      <SummaryList
        key={at}
        rows={[
          { term: 'Sent', value: `${at} by ${submittedBy}` },
          { term: 'Cost of the plan', value: <strong className="app-number">{total}</strong> },
          ...(note ? [{ term: 'Note', value: <Prose text={note} /> }] : []),
        ]}
      />
    ));
}
