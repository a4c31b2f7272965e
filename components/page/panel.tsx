import type { ReactNode } from 'react';
import { Card } from '@/components/nhs/card';

type Props = { id?: string; heading: ReactNode; children: ReactNode };

/** One subject of a person's page, in a box of its own. */
export function Panel({ id, heading, children }: Props) {
  return (
    <section id={id}>
      <Card className="app-panel" heading={heading} headingSize="m">
        {children}
      </Card>
    </section>
  );
}
