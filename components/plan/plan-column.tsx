import type { ReactNode } from 'react';
import { BackLink } from '@/components/nhs/back-link';

type Props = { back: string; backText?: string; children: ReactNode };

/** A page of the plan: the way back, then one readable column. */
export function PlanColumn({ back, backText = 'Back to the plan', children }: Props) {
  return (
    <>
      <BackLink href={back}>{backText}</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">{children}</div>
      </div>
    </>
  );
}
