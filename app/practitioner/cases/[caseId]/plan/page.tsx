import { CaseHeading } from '@/components/case/case-heading';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { planDone } from '@/components/plan/plan-done';
import { PlanOverview } from '@/components/plan/plan-overview';
import { todayInLondon } from '@/lib/core/clock';
import { planView } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitStartPlan } from './actions';
import { StartPlan } from './start-plan';

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function PlanOverviewPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const page = (await planView(actor, caseId, todayInLondon())) ?? pageNotFound();
  const back = `/practitioner/cases/${caseId}`;
  if (!page.plan) {
    return <StartPlan page={page} back={back} action={submitStartPlan} initial={await startForm(actor)} />;
  }
  return (
    <>
      <PageTitle title="Care and support plan" />
      <BackLink href={back}>Back to the case</BackLink>
      <DoneBanner sentences={planDone} done={(await searchParams).done} />
      <CaseHeading person={page.person} group={page.group} title="Care and support plan" />
      <PlanOverview page={page} plan={page.plan} base={`${back}/plan`} />
    </>
  );
}
