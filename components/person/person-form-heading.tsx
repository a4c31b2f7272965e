import type { ReactNode } from 'react';

type Props = { person?: string; heading: string; children?: ReactNode };

/** The heading of a form about one person: the person, and what the form does. */
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
