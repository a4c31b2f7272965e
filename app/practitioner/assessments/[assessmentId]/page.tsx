import { redirect } from 'next/navigation';
import { AssessmentDocument } from '@/components/assessment/assessment-document';
import { AssessmentDone } from '@/components/assessment/assessment-done';
import { nextInAssessment } from '@/components/assessment/assessment-next-words';
import { AssessmentOverview } from '@/components/assessment/assessment-overview';
import { assessmentHref } from '@/components/assessment/assessment-page';
import { AssessmentStanding } from '@/components/assessment/assessment-standing';
import { toolName } from '@/components/assessment/assessment-words';
import { CaseHeading } from '@/components/case/case-heading';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ done?: string | string[]; go?: string | string[] }>;
};

export default async function AssessmentPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { assessmentId } = await params;
  const view = await assessmentView(actor, assessmentId);
  if (!view) absent();
  // Local criteria have pages of their own.
  if (view.tool === 'LOCAL_CRITERIA')
    redirect(`/practitioner/requests/${view.requestId}/criteria/result?assessment=${view.assessmentId}`);
  const { ruleSet } = view;
  const base = assessmentHref(assessmentId);
  const { done, go } = await searchParams;
  const next = go === 'next' && ruleSet && view.mayWrite && nextInAssessment({ ...view, ruleSet }, base);
  if (next) redirect(next.href);
  return (
    <>
      <PageTitle title={toolName(view.tool)} />
      <BackLink href={`/practitioner/requests/${view.requestId}/eligibility`}>Back to eligibility</BackLink>
      <AssessmentDone done={done} />
      <CaseHeading person={view.person} group={view.group} title={toolName(view.tool)} />
      {ruleSet && view.mayWrite ? (
        <AssessmentOverview view={{ ...view, ruleSet }} base={base} />
      ) : (
        <>
          <AssessmentStanding view={view} base={base} />
          <AssessmentDocument view={view} reader="staff" />
        </>
      )}
    </>
  );
}
