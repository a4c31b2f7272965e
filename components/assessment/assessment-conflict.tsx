'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/forms/form-context';
import { SummaryCard } from '@/components/nhs/summary-list';

/**
 * What another user wrote in a domain meanwhile, next to what was typed; nothing without a conflict. The mark
 * stops the script from saving such a domain.
 */
export function AssessmentConflict({ domain }: { domain: string }) {
  const { cards = [] } = useContext(FormContext);
  const now = cards.find(({ key }) => key === domain);
  if (!now) return null;
  const rows = now.facts.map(({ term, value }) => ({
    term,
    value: <span className="app-as-typed">{value}</span>,
  }));
  return (
    <div data-conflict={domain}>
      <SummaryCard heading={now.heading} headingLevel={3} headingSize="s" variant="warning" rows={rows} />
      <p>Combine both versions below, then save. What you wrote is still there.</p>
    </div>
  );
}
