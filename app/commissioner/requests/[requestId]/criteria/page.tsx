import { CriteriaInPlainWords } from '@/components/criteria/criteria-in-plain-words';
import { CriteriaResultFacts } from '@/components/criteria/criteria-result';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { Details } from '@/components/nhs/details';
import { PageTitle } from '@/components/page/page-title';
import { criteriaResult } from '@/lib/criteria/queries/criteria-result';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ requestId: string }>;
  searchParams: Promise<{ assessment?: string | string[] }>;
};

const title = 'Result of the local criteria';

export default async function CaseCriteriaPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId } = await params;
  const { assessment } = await searchParams;
  const result = await criteriaResult(actor, requestId, typeof assessment === 'string' ? assessment : null);
  if (!result) absent();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={`/commissioner/requests/${requestId}/eligibility`}>Back to eligibility</BackLink>
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{result.personName}</Caption>
          {title}
        </h1>
        <CriteriaResultFacts result={result} />
        <Details summary="What the person reads">
          <CriteriaInPlainWords result={result} />
        </Details>
      </div>
    </div>
  );
}
