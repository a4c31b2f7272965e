import { SummaryCard } from '@/components/nhs/summary-list';
import { formatInstant } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import type { FactorResetView } from '@/lib/identity/queries/factor-resets';

/** Requests that wait for a second user. */
export function OpenResets({ resets }: { resets: readonly FactorResetView[] }) {
  if (resets.length === 0) return <p>No request is waiting.</p>;
  return resets.map((reset) => (
    <SummaryCard
      key={reset.id}
      heading={reset.name}
      headingLevel={3}
      headingSize="s"
      rows={[
        ...factsOfReset(reset),
        {
          term: 'Answer',
          value: (
            <a href={`/commissioner/lost-apps/${reset.id}`}>
              {reset.mayConfirm ? 'Confirm it or take it back' : 'Take it back'}
              <span className="nhsuk-u-visually-hidden">{`: ${reset.name}`}</span>
            </a>
          ),
        },
      ]}
    />
  ));
}

/** What a user must know of a request to answer it. */
export function factsOfReset({ jobTitle, email, askedBy, askedAt, reason, lastDay }: FactorResetView) {
  return [
    ...(jobTitle ? [{ term: 'Job title', value: jobTitle }] : []),
    { term: 'Email address', value: <span className="app-break">{email}</span> },
    { term: 'Asked by', value: `${askedBy}, ${formatInstant(askedAt)}` },
    { term: 'How they know that it is them', value: <span className="app-as-typed">{reason}</span> },
    { term: 'Last day to confirm', value: formatDay(lastDay) },
  ];
}
