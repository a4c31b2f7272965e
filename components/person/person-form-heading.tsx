import type { ReactNode } from 'react';
import { BackLink } from '@/components/nhs/back-link';

type Props = { record: string; person?: string; heading: string; children?: ReactNode };

/** What stands over a form about one person: the way back, whom it is about, and what it does. */
export function PersonFormHeading({ record, person, heading, children }: Props) {
  return (
    <>
      <BackLink href={record}>Back to the person</BackLink>
      <h1 className="nhsuk-heading-l">
        {person && <span className="nhsuk-caption-l app-break">{person}</span>}
        {heading}
      </h1>
      {children}
    </>
  );
}
