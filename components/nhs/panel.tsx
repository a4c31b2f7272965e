import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type PanelProps = {
  heading: ReactNode;
  headingId?: string;
  headingLevel?: 1 | 2 | 3;
  headingSize?: 'm' | 'l' | 'xl';
  /**
   * `interruption` asks to think again before something is done; otherwise the panel confirms that it was.
   */
  variant?: 'interruption';
  children?: ReactNode;
};

/** The end of a transaction, or a stop in the middle of one. */
export function Panel({ heading, headingId, headingLevel = 1, headingSize, variant, children }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classNames('nhsuk-panel', variant && `nhsuk-panel--${variant}`)}>
      <Heading
        className={classNames('nhsuk-panel__heading', headingSize && `nhsuk-panel__heading--${headingSize}`)}
        id={headingId}
      >
        {heading}
      </Heading>
      {children && <div className="nhsuk-panel__body">{children}</div>}
    </div>
  );
}
