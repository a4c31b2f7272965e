import { CaseHeading } from '@/components/case/case-heading';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { DecisionCase } from '@/components/plan/decision-case';
import { DecisionForm } from '@/components/plan/decision-form';
import { PlanDocument } from '@/components/plan/plan-document';
import { planDone } from '@/components/plan/plan-done';
import { todayInLondon } from '@/lib/core/clock';
import { planView } from '@/lib/plan/queries/plan-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitDecision } from './actions';

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ done?: string }> };

export default async function DecisionPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { caseId } = await params;
  const today = todayInLondon();
  const page = await planView(actor, caseId, today);
  const [submission] = page?.submissions ?? [];
  if (!page?.plan || !submission) pageNotFound();
  const mayDecide = page.caseState === 'PLAN_SUBMITTED' && page.mayDecide;
  const isOpen = mayDecide && !submission.decisions.some(({ decidedById }) => decidedById === actor.userId);
  const title = isOpen ? 'Decide the plan' : 'Decision on the plan';
  const head = (
    <>
      <CaseHeading person={page.person} group={page.group} title={title} />
      <DecisionCase
        page={page}
        plan={page.plan}
        submission={submission}
        limit={mayDecide ? actor.approvalLimitPence : undefined}
        today={today}
      />
    </>
  );
  return (
    <>
      <BackLink href={`/commissioner/cases/${caseId}`}>Back to the case</BackLink>
      <DoneBanner sentences={planDone} done={(await searchParams).done} />
      {isOpen ? (
        <DecisionForm
          action={submitDecision}
          initial={await startForm(actor, {}, { submissionId: submission.id })}
          ids={{ caseId, submissionId: submission.id }}
          heading={head}
        />
      ) : (
        <>
          <PageTitle title={title} />
          {head}
        </>
      )}
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h2 className="nhsuk-heading-l" id="plan">
            The whole plan
          </h2>
          <PlanDocument plan={page.plan} />
        </div>
      </div>
    </>
  );
}
