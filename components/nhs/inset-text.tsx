import type { ReactNode } from 'react';

type InsetTextProps = {
  /** What a screen reader says first, in place of the coloured edge. */
  hiddenPrefix?: string;
  children: ReactNode;
};

/** Sets a paragraph apart from the text around it; less than a warning. */
export function InsetText({ hiddenPrefix = 'Information', children }: InsetTextProps) {
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">{`${hiddenPrefix}: `}</span>
      {children}
    </div>
  );
}
