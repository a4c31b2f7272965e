import { redirect } from 'next/navigation';
import { CaseHeading } from '@/components/case/case-heading';
import { AssessmentDocument } from '@/components/eligibility/assessment-document';
import { AssessmentStanding } from '@/components/eligibility/assessment-standing';
import { toolName } from '@/components/eligibility/assessment-words';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { absent } from '@/lib/http/absent';
import { assessmentView } from '@/lib/queries/assessment-view';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function AssessmentForDeciderPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { assessmentId } = await params;
  const view = await assessmentView(actor, assessmentId);
  if (!view) absent();
  const caseHref = `/commissioner/requests/${view.requestId}`;
  // Local criteria have a page of their own.
  if (view.tool === 'LOCAL_CRITERIA') redirect(`${caseHref}/criteria?assessment=${view.assessmentId}`);
  return (
    <>
      <PageTitle title={toolName(view.tool)} />
      <div className="app-no-print">
        <BackLink href={`${caseHref}/eligibility`}>Back to eligibility</BackLink>
      </div>
      <CaseHeading person={view.person} group={view.group} title={toolName(view.tool)} />
      <AssessmentStanding view={view} />
      <AssessmentDocument view={view} reader="staff" />
    </>
  );
}
