import type { ReactNode } from 'react';
import { type Action, Card } from './card';

type WarningCalloutProps = {
  heading: string;
  headingLevel?: 2 | 3 | 4;
  actions?: readonly Action[];
  children: ReactNode;
};

/** What must not be missed. "Important" is said before the heading unless the heading says it. */
export function WarningCallout({ heading, headingLevel = 3, actions, children }: WarningCalloutProps) {
  const hiddenPrefix = /important/i.test(heading) ? undefined : 'Important';
  return (
    <Card
      variant="warning"
      heading={heading}
      headingLevel={headingLevel}
      headingHiddenPrefix={hiddenPrefix}
      actions={actions}
    >
      {children}
    </Card>
  );
}
