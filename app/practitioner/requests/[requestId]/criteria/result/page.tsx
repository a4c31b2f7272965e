import { CriteriaDone } from '@/components/criteria/criteria-done';
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
  searchParams: Promise<{ done?: string | string[]; assessment?: string | string[] }>;
};

const title = 'Result of the local criteria';

export default async function CriteriaResultPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { requestId } = await params;
  const { done, assessment } = await searchParams;
  const result = await criteriaResult(actor, requestId, typeof assessment === 'string' ? assessment : null);
  if (!result) absent();
  const caseHref = `/practitioner/requests/${requestId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={`${caseHref}/eligibility`}>Back to eligibility</BackLink>
        <CriteriaDone done={done} />
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{result.personName}</Caption>
          {title}
        </h1>
        <CriteriaResultFacts result={result} />
        <Details summary="What the person reads">
          <CriteriaInPlainWords result={result} />
        </Details>
        <p>
          <a href={`${caseHref}/criteria`}>Answer again</a>
        </p>
      </div>
    </div>
  );
}
