import { SummaryCard } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { CapacityHistory as History } from '@/lib/person/queries/capacity-history';

type Props = { findings: History['findings'] };

/** Every finding about a person's capacity, the latest first. */
export function CapacityHistory({ findings }: Props) {
  if (findings.length === 0)
    return <p>Nothing is recorded. From 16 a person is presumed able to make their own decisions.</p>;
  return findings.map((one) => (
    <SummaryCard
      key={one.id}
      heading={one.matter}
      headingLevel={2}
      rows={[
        {
          term: 'Finding',
          value: (
            <>
              {one.finding} {!one.isCurrent && <Tag colour="grey">Replaced by a later finding</Tag>}
            </>
          ),
        },
        { term: 'Found', value: one.found },
        {
          term: 'Rests on',
          value: <span className="app-as-typed">{one.reasons ?? 'Not recorded'}</span>,
        },
        {
          term: 'Spoken to',
          value: <span className="app-as-typed">{one.consulted ?? 'Not recorded'}</span>,
        },
      ]}
    />
  ));
}
