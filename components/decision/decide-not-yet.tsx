import type { ReactNode } from 'react';
import { PageTitle } from '@/components/page/page-title';

type Props = {
  title: string;
  heading: ReactNode;
  /** Why this reader has nothing to decide now. */
  children: ReactNode;
  eligibilityHref: string;
};

/** Replaces the form if this reader has nothing to decide. */
export function DecideNotYet({ title, heading, children, eligibilityHref }: Props) {
  return (
    <>
      <PageTitle title={title} />
      {heading}
      {children}
      <p>
        <a href={eligibilityHref}>View this person’s eligibility record</a>
      </p>
    </>
  );
}
