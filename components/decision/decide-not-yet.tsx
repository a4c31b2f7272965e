import type { ReactNode } from 'react';
import { PageTitle } from '@/components/page/page-title';

type Props = {
  title: string;
  heading: ReactNode;
  /** Why there is nothing to decide for this reader now. */
  children: ReactNode;
  eligibilityHref: string;
};

/** Stands where the form would, when there is nothing that this reader can decide. */
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
