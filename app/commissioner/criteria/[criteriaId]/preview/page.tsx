import { CriteriaCounts } from '@/components/criteria/criteria-counts';
import { criteriaTitle } from '@/components/criteria/criteria-text';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { InsetText } from '@/components/nhs/inset-text';
import { PageTitle } from '@/components/page/page-title';
import { criteriaPreview } from '@/lib/criteria/queries/criteria-preview';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { criteriaHref } from '../../criteria-hrefs';

type Props = { params: Promise<{ criteriaId: string }> };

const title = 'These criteria on past cases';

export default async function CriteriaPreviewPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { criteriaId } = await params;
  const counts = await criteriaPreview(actor, criteriaId);
  if (!counts) pageNotFound();
  const here = criteriaHref(criteriaId);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={here}>Back to the criteria</BackLink>
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{criteriaTitle(counts.title)}</Caption>
          {title}
        </h1>
        <p>
          The latest answers in each past case in this group (up to the last 500 cases), checked against these
          criteria. This does not change any decision.
        </p>
        <CriteriaCounts {...counts} />
        {counts.cases > 0 && <CasesLink isOpen={counts.maySeeCases} here={here} />}
      </div>
    </div>
  );
}

function CasesLink({ isOpen, here }: { isOpen: boolean; here: string }) {
  return isOpen ? (
    <p>
      <a href={`${here}/preview/cases`}>View results that would change</a>
    </p>
  ) : (
    <InsetText>
      <p>You see numbers but no names. A PHB lead or an auditor can see the cases.</p>
    </InsetText>
  );
}
