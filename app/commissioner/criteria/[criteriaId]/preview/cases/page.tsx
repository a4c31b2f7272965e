import { CriteriaCases } from '@/components/criteria/criteria-cases';
import { criteriaTitle } from '@/components/criteria/criteria-text';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { criteriaPreviewCases } from '@/lib/criteria/queries/criteria-preview';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { criteriaHref } from '../../../criteria-hrefs';

type Props = { params: Promise<{ criteriaId: string }> };

const title = 'Results that would change';

export default async function CriteriaPreviewCasesPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { criteriaId } = await params;
  const found = await criteriaPreviewCases(actor, criteriaId);
  if (!found) pageNotFound();
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={`${criteriaHref(criteriaId)}/preview`}>Back to the numbers</BackLink>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{criteriaTitle(found.title)}</Caption>
        {title}
      </h1>
      <p>No decisions change automatically. These are past cases, checked against these criteria.</p>
      <CriteriaCases {...found} />
    </>
  );
}
