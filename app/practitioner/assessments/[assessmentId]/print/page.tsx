import { AssessmentDocument } from '@/components/assessment/assessment-document';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { assessmentStateName, toolName } from '@/components/assessment/assessment-text';
import { CaseHeading } from '@/components/case/case-heading';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { formatInstant, now } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { params: Promise<{ assessmentId: string }> };

export default async function PrintAssessmentPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = await assessmentView(actor, assessmentId);
  if (!view || view.tool === 'LOCAL_CRITERIA') pageNotFound();
  return (
    <div className="app-print-page">
      <PageTitle title={`${toolName(view.tool)} to print`} />
      <div className="app-no-print">
        <BackLink href={assessmentHref(assessmentId)}>Back to the assessment</BackLink>
        <p>Use your browser’s menu to print this page. Menus and links are not printed.</p>
      </div>
      <CaseHeading person={view.person} group={view.group} title={toolName(view.tool)} />
      <p>
        {assessmentStateName(view.state)}. As at {formatInstant(now())}.
      </p>
      <AssessmentDocument view={view} reader="staff" />
    </div>
  );
}
