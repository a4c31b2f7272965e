import type { ReactNode } from 'react';
import { BackLink } from '@/components/nhs/back-link';
import { InsetText } from '@/components/nhs/inset-text';
import { PageTitle } from '@/components/page/page-title';

type Props = { title: string; heading: ReactNode; caseHref: string };

/** Says that the commissioner has published no criteria for the group, and how the case goes on. */
export function NoCriteria({ title, heading, caseHref }: Props) {
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={`${caseHref}/eligibility`}>Back to eligibility</BackLink>
      {heading}
      <InsetText>
        <p>There are no criteria in force for this group today.</p>
      </InsetText>
      <p>
        The case does not have to wait. A PHB lead can decide on the evidence. Make sure it is on the person’s
        record, and tell the lead where to find it.
      </p>
    </>
  );
}
