import { SummaryList } from '@/components/nhs/summary-list';
import type { CapacityView } from '@/lib/person/rules/capacity-text';

type Props = { capacity: readonly CapacityView[] };

/** What counts today about each decision. */
export function CapacitySummary({ capacity }: Props) {
  const found = capacity.filter(({ finding }) => finding !== null);
  if (found.length === 0)
    return <p>No finding is recorded. The person is presumed able to make their own decisions.</p>;
  return (
    <SummaryList
      rows={found.map(({ id, matter, finding, found: by, consulted }) => ({
        id,
        term: matter,
        value: (
          <>
            <strong>{finding}</strong>
            <span className="app-line app-visually-quiet">{by}</span>
            {consulted && (
              <span className="app-line app-break app-visually-quiet">Spoken to: {consulted}</span>
            )}
          </>
        ),
      }))}
    />
  );
}
