import { redirect } from 'next/navigation';
import type { StaffPlace } from '@/app/_staff/place';
import { AssessmentDocument } from '@/components/assessment/assessment-document';
import { assessmentDone } from '@/components/assessment/assessment-done';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { nextInAssessment } from '@/components/assessment/assessment-next-text';
import { AssessmentOverview } from '@/components/assessment/assessment-overview';
import { AssessmentStatus } from '@/components/assessment/assessment-status';
import { toolName } from '@/components/assessment/assessment-text';
import { CaseHeading } from '@/components/case/case-heading';
import { eligibilityHrefs } from '@/components/decision/overview-hrefs';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type AssessmentPageProps = {
  params: Promise<{ assessmentId: string }>;
  searchParams: Promise<{ done?: string | string[]; go?: string | string[] }>;
};

/**
 * An assessment: its list of domains for a writer, its document for every other reader. Only practitioners
 * have pages that change it.
 */
export async function assessmentPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: AssessmentPageProps,
) {
  const { assessmentId } = await params;
  const view = await assessmentView(actor, assessmentId);
  if (!view) pageNotFound();
  const { criteriaHref, caseHref } = eligibilityHrefs(area, view.caseId);
  // Local criteria have a page of their own.
  if (view.tool === 'LOCAL_CRITERIA') redirect(`${criteriaHref}?assessment=${view.assessmentId}`);
  const { edition } = view;
  const mayWrite = area === 'practitioner' && view.mayWrite;
  const base = assessmentHref(assessmentId);
  const { done, go } = await searchParams;
  const next = go === 'next' && edition && mayWrite && nextInAssessment({ ...view, edition }, base);
  if (next) redirect(next.href);
  return (
    <>
      <PageTitle title={toolName(view.tool)} />
      <div className="app-no-print">
        <BackLink href={`${caseHref}/eligibility`}>Back to eligibility</BackLink>
      </div>
      <DoneBanner sentences={assessmentDone} done={done} />
      <CaseHeading person={view.person} group={view.group} title={toolName(view.tool)} />
      {edition && mayWrite ? (
        <AssessmentOverview view={{ ...view, edition }} base={base} />
      ) : (
        <>
          <AssessmentStatus view={view} {...(area === 'practitioner' ? { base } : {})} />
          <AssessmentDocument view={view} reader="staff" />
        </>
      )}
    </>
  );
}
