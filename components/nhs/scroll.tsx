import type { ReactNode } from 'react';

export type ScrollProps = {
  /** The id of what names the region: the caption of the table inside. */
  labelledBy?: string;
  children: ReactNode;
};

/** A box that scrolls sideways, by keyboard too; the page itself never does. */
export function Scroll({ labelledBy, children }: ScrollProps) {
  return (
    <div className="nhsuk-scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: the kit's markup, which its styles expect */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the box */}
      <div className="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
