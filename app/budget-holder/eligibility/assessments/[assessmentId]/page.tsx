import { AssessmentDocument } from '@/components/assessment/assessment-document';
import { CriteriaInPlainWords } from '@/components/criteria/criteria-in-plain-words';
import { paperName } from '@/components/my-eligibility/my-tool-text';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { criteriaResult } from '@/lib/criteria/queries/criteria-result';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function MyAssessmentPage({ params }: Props) {
  const actor = await requireActor('budget-holder');
  const { assessmentId } = await params;
  const view = await assessmentView(actor, assessmentId);
  if (!view) pageNotFound();
  const represented = await representedPerson(actor, view.personId);
  const { suffix, about } = 'person' in represented ? represented.person : { suffix: '', about: null };
  const title = paperName(view);
  const isLocal = view.tool === 'LOCAL_CRITERIA';
  const result = isLocal ? await criteriaResult(actor, view.caseId, view.assessmentId) : null;
  if (isLocal && !result) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} about={about} />
        <BackLink href={`/budget-holder/eligibility${suffix}`}>Back to the decision</BackLink>
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{view.person.name}</Caption>
          {title}
        </h1>
        <ul className="nhsuk-list">
          <li>
            <a href={`/api/assessments/${assessmentId}`}>Download (PDF)</a>
          </li>
          <li>
            <a href={`/api/assessments/${assessmentId}?size=large`}>Download in large print (PDF)</a>
          </li>
        </ul>
        {result ? (
          <CriteriaInPlainWords result={result} />
        ) : (
          <AssessmentDocument view={view} reader="person" />
        )}
      </div>
    </div>
  );
}
