import type { StaffPlace } from '@/app/_staff/place';
import { criteriaDone } from '@/components/criteria/criteria-done';
import { CriteriaInPlainWords } from '@/components/criteria/criteria-in-plain-words';
import { CriteriaResultFacts } from '@/components/criteria/criteria-result';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { Details } from '@/components/nhs/details';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { criteriaResult } from '@/lib/criteria/queries/criteria-result';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type CriteriaResultPageProps = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string | string[]; assessment?: string | string[] }>;
};

const title = 'Result of the local criteria';

/** The result of a case's local criteria. A practitioner may answer again. */
export async function criteriaResultPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: CriteriaResultPageProps,
) {
  const { caseId } = await params;
  const { done, assessment } = await searchParams;
  const result = await criteriaResult(actor, caseId, typeof assessment === 'string' ? assessment : null);
  if (!result) pageNotFound();
  const caseHref = `/${area}/cases/${caseId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={`${caseHref}/eligibility`}>Back to eligibility</BackLink>
        <DoneBanner sentences={criteriaDone} done={done} />
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{result.personName}</Caption>
          {title}
        </h1>
        <CriteriaResultFacts result={result} />
        <Details summary="What the person sees">
          <CriteriaInPlainWords result={result} />
        </Details>
        {area === 'practitioner' && (
          <p>
            <a href={`${caseHref}/criteria`}>Answer again</a>
          </p>
        )}
      </div>
    </div>
  );
}
