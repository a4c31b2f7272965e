import type { ReactNode } from 'react';

type ErrorMessageProps = { id?: string; children: ReactNode };

/** What is wrong with one answer, in the same words as in the error summary. */
export function ErrorMessage({ id, children }: ErrorMessageProps) {
  return (
    <span className="nhsuk-error-message" id={id}>
      <span className="nhsuk-u-visually-hidden">Error: </span>
      {children}
    </span>
  );
}
