import { redirect } from 'next/navigation';
import { AssessmentDocument } from '@/components/assessment/assessment-document';
import { AssessmentStanding } from '@/components/assessment/assessment-standing';
import { toolName } from '@/components/assessment/assessment-words';
import { CaseHeading } from '@/components/case/case-heading';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

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
