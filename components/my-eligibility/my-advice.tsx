import { SummaryList } from '@/components/nhs/summary-list';
import type { MyEligibility } from '@/lib/home/queries/my-eligibility';

/** Who gives the person free advice and help, as the commissioner names it. */
export function MyAdvice({ advice }: Pick<MyEligibility, 'advice'>) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Free advice and help</h2>
      <SummaryList
        rows={advice.map(({ term, value }) => ({ term, value: <span className="app-break">{value}</span> }))}
      />
    </>
  );
}
