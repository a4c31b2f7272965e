import type { ReactNode } from 'react';

/** Words for those who do not see what stands beside them. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}
