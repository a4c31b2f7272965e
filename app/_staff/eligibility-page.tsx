import type { StaffPlace } from '@/app/_staff/place';
import { assessmentDone } from '@/components/assessment/assessment-done';
import { eligibilityHrefs } from '@/components/decision/overview-hrefs';
import { EligibilityOverviewScreen } from '@/components/home/eligibility-overview-screen';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { todayInLondon } from '@/lib/core/clock';
import { eligibilityView } from '@/lib/decision/queries/eligibility-view';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type EligibilityPageProps = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Everything on a case's eligibility: assessments, decisions, letters, reviews. */
export async function eligibilityPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: EligibilityPageProps,
) {
  const { caseId } = await params;
  const view = await eligibilityView(actor, caseId, todayInLondon());
  if (!view) pageNotFound();
  const { done } = await searchParams;
  const hrefs = eligibilityHrefs(area, caseId);
  return (
    <EligibilityOverviewScreen
      view={view}
      hrefs={hrefs}
      before={
        <>
          <BackLink href={hrefs.caseHref}>Back to the case</BackLink>
          <DoneBanner sentences={assessmentDone} done={done} />
        </>
      }
    />
  );
}
