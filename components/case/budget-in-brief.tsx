import { SummaryList } from '@/components/nhs/summary-list';

export type StartedBudget = { agreed: string; startsOn: string; endsOn: string };

/** The budget of a case. */
export function BudgetInBrief({ agreed, startsOn, endsOn }: StartedBudget) {
  return (
    <SummaryList
      rows={[
        { term: 'Agreed amount', value: <strong className="app-number">{agreed}</strong> },
        { term: 'From', value: startsOn },
        { term: 'Until', value: endsOn },
      ]}
    />
  );
}
