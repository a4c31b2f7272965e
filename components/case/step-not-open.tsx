import type { ReactNode } from 'react';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin } from '@/lib/case/rules/groups';
import { CaseStateTag } from './case-state-tag';

type Props = { caseHref: string; state: CaseState; origin?: CaseOrigin; children: ReactNode };

/** Is in the place of a form while the case is at another step than that of the form. */
export function StepNotOpen({ caseHref, state, origin, children }: Props) {
  return (
    <>
      <PageTitle title="This step is not open" />
      <BackLink href={caseHref}>Back to the case</BackLink>
      <h1 className="nhsuk-heading-l">This step is not open</h1>
      <p>{children}</p>
      <p>
        Current status of the case: <CaseStateTag state={state} {...(origin && { origin })} />
      </p>
      <p>
        <a href={caseHref}>View the case and next steps</a>
      </p>
    </>
  );
}
