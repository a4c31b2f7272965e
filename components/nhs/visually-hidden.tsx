import type { ReactNode } from 'react';

/** Words for those who do not see the content next to them. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}
