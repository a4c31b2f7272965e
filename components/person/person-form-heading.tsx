import type { ReactNode } from 'react';

type Props = { person?: string; heading: string; children?: ReactNode };

/** What stands over a form about one person: whom it is about and what it does. */
export function PersonFormHeading({ person, heading, children }: Props) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {person && <span className="nhsuk-caption-l app-break">{person}</span>}
        {heading}
      </h1>
      {children}
    </>
  );
}
