import type { ReactNode } from 'react';
import { SummaryList } from '@/components/nhs/summary-list';
import type { FormCard } from '@/lib/core/form/form-state';

type Props = { heading: string; person: FormCard; children: ReactNode };

/** The few facts of a found person, above the form that opens their record. */
export function OutsideHeading({ heading, person, children }: Props) {
  const rows = [
    { term: 'Name', value: person.heading },
    ...person.facts.map(({ term, value }) => ({ term, value })),
  ];
  return (
    <>
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <SummaryList className="app-break" rows={rows} />
      {children}
    </>
  );
}
