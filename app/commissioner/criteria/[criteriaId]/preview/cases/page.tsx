import { CriteriaCases } from '@/components/eligibility/criteria-cases';
import { criteriaTitle } from '@/components/eligibility/criteria-words';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { absent } from '@/lib/http/absent';
import { criteriaPreviewCases } from '@/lib/queries/criteria-preview';
import { criteriaHref } from '../../../places';

type Props = { params: Promise<{ criteriaId: string }> };

const title = 'Whose result would change';

export default async function CriteriaPreviewCasesPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { criteriaId } = await params;
  const found = await criteriaPreviewCases(actor, criteriaId);
  if (!found) absent();
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={`${criteriaHref(criteriaId)}/preview`}>Back to the numbers</BackLink>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{criteriaTitle(found.title)}</Caption>
        {title}
      </h1>
      <p>Nobody’s decision changes by itself. These are past cases as the criteria would read them.</p>
      <CriteriaCases {...found} />
    </>
  );
}
