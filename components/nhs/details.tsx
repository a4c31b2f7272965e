import type { ReactNode } from 'react';
import { classNames } from './class-names';

type DetailsProps = {
  id?: string;
  /** Says what is inside. */
  summary: ReactNode;
  isOpen?: boolean;
  isReverse?: boolean;
  className?: string;
  children: ReactNode;
};

/** Content that only some people need, one press away; works without a script. */
export function Details({ id, summary, isOpen, isReverse, className, children }: DetailsProps) {
  return (
    <details
      className={classNames('nhsuk-details', isReverse && 'nhsuk-details--reverse', className)}
      id={id}
      open={isOpen}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}

type ExpanderProps = Omit<DetailsProps, 'isReverse'>;

/** Details in a box of its own, for one part of a longer page, such as the numbers behind a chart. */
export function Expander({ className, ...details }: ExpanderProps) {
  return <Details {...details} className={classNames('nhsuk-expander', className)} />;
}
